import { freePort } from "@/lib/platform/free-port";
import type { BenchDatabase } from "./bench-database";
import { inviteContacts } from "./invite-contacts";
import { type Load, startLoad } from "./load";
import { alternate, compare, say } from "./measure";
import { startBareNext } from "./start-bare-next";
import { startProcess } from "./start-process";
import { startWeb } from "./start-web";

const INVITED = 52_000;
const ROUNDS = 3;
const WARM_UP = 2;
const SECONDS = 3;
/** No more than this a round, so that the faster servers leave links for the next. */
const MOST_LINKS = 5_000;

/** Answers taken per second by the product as it runs, by a bare server, and by a bare route handler of Next. */
export async function measureAnswers(database: BenchDatabase) {
  const { owner } = database;
  say(`Inviting ${INVITED} contacts`);
  const { workspaceId, links, nonces } = await inviteContacts(database, INVITED);
  await owner.query("create schema bare; create table bare.responses (like responses including all)");

  say("Taking answers");
  const used = { product: 0, bare: 0 };
  const figures = await withServers(async (servers, visit) => {
    const answer = (server: string, by: keyof typeof used) => async () => {
      const from = used[by];
      const until = from + MOST_LINKS;
      const { served, perSecond } = await visit({
        url: server,
        method: "POST",
        links: links.slice(from, until),
        nonces: nonces.slice(from, until),
        seconds: SECONDS,
      });
      used[by] += served;
      return perSecond;
    };
    const contestants = {
      web: answer(servers.web, "product"),
      bare: answer(servers.bare, "bare"),
      bareNext: answer(servers.bareNext, "bare"),
    };
    await alternate(WARM_UP, contestants);
    // As autovacuum does within a minute: a session that met empty tables would scan them for ever.
    await owner.query("analyze responses, answers, observations, bare.responses");
    return alternate(ROUNDS, contestants);
  });

  const { rows } = await owner.query<{ product: number; bare: number }>(
    `select (select count(*)::int from responses where workspace_id = $1 and is_active) as product,
            (select count(*)::int from bare.responses) as bare`,
    [workspaceId],
  );
  if (rows[0]?.product !== used.product || rows[0].bare !== used.bare) {
    throw new Error(
      `Of ${JSON.stringify(used)} answers taken, ${JSON.stringify(rows[0])} are in the database.`,
    );
  }
  return against(figures, {
    what: "Answers",
    unit: "answers/s",
    does: "inserts the same row into a table with the same columns and indexes",
  });
}

/** Answer pages shown per second by the same three servers. */
export async function measureViews(database: BenchDatabase) {
  say(`Inviting ${MOST_LINKS} contacts`);
  const { links } = await inviteContacts(database, MOST_LINKS);

  say("Showing answer pages");
  const figures = await withServers(async (servers, visit) => {
    const look = (url: string) => async () => {
      const { perSecond } = await visit({ url, method: "GET", links, seconds: SECONDS });
      return perSecond;
    };
    const contestants = {
      web: look(servers.web),
      bare: look(servers.bare),
      bareNext: look(servers.bareNext),
    };
    await alternate(WARM_UP, contestants);
    return alternate(ROUNDS, contestants);
  });
  return against(figures, {
    what: "Answer pages shown",
    unit: "pages/s",
    does: "reads the same invitation and prints a line",
  });
}

type Servers = { readonly web: string; readonly bare: string; readonly bareNext: string };
type Visit = (load: Load) => Promise<{ served: number; perSecond: number }>;

/** All three servers stand all the time; only one is visited at a time. */
async function withServers<T>(work: (servers: Servers, visit: Visit) => Promise<T>) {
  const barePort = await freePort();
  const started: { stop: () => Promise<unknown> }[] = [];
  const keep = <S extends (typeof started)[number]>(process: S) => {
    started.push(process);
    return process;
  };
  try {
    const web = keep(await startWeb());
    const bareNext = keep(await startBareNext());
    keep(await startProcess("tests/bench/bare-answer-server.ts", String(barePort)));
    const { visit } = keep(await startLoad());
    return await work({ web: web.url, bare: `http://127.0.0.1:${barePort}`, bareNext: bareNext.url }, visit);
  } finally {
    for (const { stop } of started) await stop();
  }
}

function against(
  { web, bare, bareNext }: { web: number; bare: number; bareNext: number },
  { what, unit, does }: { what: string; unit: string; does: string },
) {
  return [
    compare({
      name: what,
      unit,
      subject: web,
      baseline: bare,
      note: `the built product against a node:http + pg server that ${does}; at least 0.5 wanted`,
    }),
    compare({
      name: `${what}, against Next`,
      unit,
      subject: web,
      baseline: bareNext,
      note: `the same against a Next route handler with nothing but pg that ${does}`,
    }),
  ];
}
