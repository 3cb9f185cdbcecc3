import type { BenchDatabase } from "./bench-database";
import { inviteContacts } from "./invite-contacts";
import { startLoad } from "./load";
import { compare, say } from "./measure";
import { startWeb } from "./start-web";

const SECONDS = 15;
const ANSWERS_A_SECOND = 50;
const ANSWERING = SECONDS * ANSWERS_A_SECOND;
const STORMED = 5_000;

/** People who answer while gateways open the links of everybody else's mail as fast as the machine serves them. */
export async function measureStorm(database: BenchDatabase) {
  const { workspaceId, links, nonces } = await inviteContacts(database, 2 * ANSWERING + STORMED);
  const web = await startWeb();
  const [people, gateways] = [await startLoad(), await startLoad()];
  const answer = (from: number) =>
    people.visit({
      url: web.url,
      method: "POST",
      links: links.slice(from, from + ANSWERING),
      nonces: nonces.slice(from, from + ANSWERING),
      pace: ANSWERS_A_SECOND,
      seconds: SECONDS,
    });
  try {
    say("Answering in calm");
    const calm = await answer(0);
    say("Answering in a storm of looks");
    const storm = gateways.visit({
      url: web.url,
      method: "GET",
      links: links.slice(2 * ANSWERING),
      seconds: SECONDS,
      isEndless: true,
    });
    const stormy = await answer(ANSWERING);
    const { perSecond } = await storm;
    const { rows } = await database.owner.query<{ kept: number }>(
      "select count(*)::int as kept from responses where workspace_id = $1 and is_active",
      [workspaceId],
    );
    const acknowledged = calm.served + stormy.served;
    return [
      compare({
        name: "Answers in a storm, p99",
        unit: "ms",
        subject: stormy.p99,
        baseline: calm.p99,
        note: `the slowest hundredth of 50 answers/s beside ${Math.round(perSecond)} looks/s, against the same in calm; below 3 wanted`,
      }),
      compare({
        name: "Answers in a storm, kept",
        unit: "answers",
        subject: rows[0]?.kept ?? 0,
        baseline: acknowledged,
        note: "what the database has against what was acknowledged: 1, or answers were lost",
      }),
    ];
  } finally {
    for (const one of [people, gateways, web]) await one.stop();
  }
}
