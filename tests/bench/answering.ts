import { freePort } from "@/lib/platform/free-port";
import type { BenchDatabase } from "./bench-database";
import { inviteContacts } from "./invite-contacts";
import { type Load, startLoad } from "./load";
import { alternate, compare, say } from "./measure";
import { startProcess } from "./start-process";
import { startWeb } from "./start-web";

const INVITED = 40_000;
const ROUNDS = 3;
const WARM_UP = 2;
const SECONDS = 3;
/** No more than this a round, so that the faster servers leave links for the next. */
const MOST_LINKS = 5_000;

/** Answers taken per second by the product as it runs, by its logic without Next's router, and by a bare server. */
export async function measureAnswers(database: BenchDatabase) {
  const { owner } = database;
  say(`Inviting ${INVITED} contacts`);
  const { workspaceId, links } = await inviteContacts(database, INVITED);
  await owner.query("create schema bare; create table bare.responses (like responses including all)");

  say("Taking answers");
  const used = { product: 0, bare: 0 };
  const figures = await withServers(async (servers, visit) => {
    const answer = (server: string, by: keyof typeof used) => async () => {
      const fresh = links.slice(used[by], used[by] + MOST_LINKS);
      const { served, perSecond } = await visit({
        url: server,
        method: "POST",
        links: fresh,
        seconds: SECONDS,
      });
      used[by] += served;
      return perSecond;
    };
    const contestants = {
      web: answer(servers.web, "product"),
      routerless: answer(servers.routerless, "product"),
      bare: answer(servers.bare, "bare"),
    };
    await alternate(WARM_UP, contestants);
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
  return againstBare(figures, {
    what: "Answers",
    unit: "answers/s",
    bare: "a node:http + pg server that inserts the same row into a table with the same columns and indexes",
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
      routerless: look(servers.routerless),
      bare: look(servers.bare),
    };
    await alternate(WARM_UP, contestants);
    return alternate(ROUNDS, contestants);
  });
  return againstBare(figures, {
    what: "Answer pages shown",
    unit: "pages/s",
    bare: "a node:http + pg server that reads the same invitation and prints a line",
  });
}

type Servers = { readonly web: string; readonly routerless: string; readonly bare: string };
type Visit = (load: Load) => Promise<{ served: number; perSecond: number }>;

/** All three servers stand all the time; only one is visited at a time. */
async function withServers<T>(work: (servers: Servers, visit: Visit) => Promise<T>) {
  const [routerlessPort, barePort] = [await freePort(), await freePort()];
  const started: { stop: () => Promise<unknown> }[] = [];
  const keep = <S extends (typeof started)[number]>(process: S) => {
    started.push(process);
    return process;
  };
  try {
    const web = keep(await startWeb());
    keep(await startProcess("tests/bench/routerless-answer-server.ts", String(routerlessPort)));
    keep(await startProcess("tests/bench/bare-answer-server.ts", String(barePort)));
    const { visit } = keep(await startLoad());
    const onPort = (port: number) => `http://127.0.0.1:${port}`;
    return await work({ web: web.url, routerless: onPort(routerlessPort), bare: onPort(barePort) }, visit);
  } finally {
    for (const { stop } of started) await stop();
  }
}

function againstBare(
  { web, routerless, bare: baseline }: { web: number; routerless: number; bare: number },
  { what, unit, bare }: { what: string; unit: string; bare: string },
) {
  return [
    compare({
      name: what,
      unit,
      subject: web,
      baseline,
      note: `the built product under next start against ${bare}; at least 0.5 wanted`,
    }),
    compare({
      name: `${what}, without Next's router`,
      unit,
      subject: routerless,
      baseline,
      note: "the product's own logic behind a bare node:http server, against the same; the difference to the line above is the router's share",
    }),
  ];
}
