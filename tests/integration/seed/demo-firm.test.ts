import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ALL_JOBS } from "@/app/_processes/all-jobs";
import { prepareDatabase } from "@/app/_processes/prepare-database";
import type { Actor } from "@/lib/access/actor";
import { actorOfMember } from "@/lib/access/actor-of-member";
import { planAudience } from "@/lib/campaigns/plan-audience";
import { getCampaign, listCampaigns } from "@/lib/campaigns/queries";
import { listCorrectiveActions } from "@/lib/causes/list-corrective-actions";
import { ACTION_FILTERS } from "@/lib/causes/schema";
import { getIncident, listIncidents } from "@/lib/incidents/queries";
import { getOverview } from "@/lib/insight/queries";
import { closeDatabase } from "@/lib/platform/database/client";
import { closeJobs } from "@/lib/platform/jobs";
import { STAGES } from "@/lib/recovery/case-lifecycle";
import { countDueToday, countQueue } from "@/lib/recovery/queries";
import { getSurveyVersion } from "@/lib/surveys/queries";
import { languagesOf } from "@/lib/surveys/survey-language";
import { Outcome } from "@/prisma/generated/enums";
import { seedDemoFirm } from "@/prisma/seed/demo-firm";
import { startMailServer } from "@/tests/factories/mail-server";

const SUNDAY = new Date("2026-11-22T06:16:00Z");
const ANOTHER_DAY = new Date("2027-03-17T14:40:00Z");

type Firm = { workspaceId: string; admin: Actor; sentences: string[] };
let mailServer: Awaited<ReturnType<typeof startMailServer>>;
let firm: Firm;
let again: Firm;

/** A database of its own: the product's clocks are set back here, and other tests set theirs forward. */
beforeAll(async () => {
  const shared = new URL(process.env.DATABASE_URL ?? "");
  shared.pathname = `/demo_firm_${process.pid}`;
  process.env.DATABASE_URL = shared.href;
  mailServer = await startMailServer();
  process.env.SMTP_URL = mailServer.url;
  await prepareDatabase(shared.href);
  firm = await seed(SUNDAY);
  again = await seed(ANOTHER_DAY);
}, 400_000);

afterAll(async () => {
  await closeJobs();
  await closeDatabase();
  await mailServer.stop();
});

async function seed(now: Date): Promise<Firm> {
  const sentences: string[] = [];
  const { workspaceId, adminId } = await seedDemoFirm((sentence) => sentences.push(sentence), now);
  return { workspaceId, admin: await actorOfMember(workspaceId, adminId), sentences };
}

/** Rows of one firm; its id is the statement's `$1`. */
async function rows<Row extends pg.QueryResultRow>({ workspaceId }: Firm, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [workspaceId])).rows;
  } finally {
    await client.end();
  }
}

const stageCounts = (of: Firm) =>
  rows<{ stage: string; outcome: string | null; count: number }>(
    of,
    `select stage::text, outcome::text, round, count(*)::int as count from recovery_cases
     where workspace_id = $1 group by 1, 2, 3 order by 1, 2, 3`,
  );

const scoreCounts = (of: Firm) =>
  rows(
    of,
    `select dense_rank() over (order by k.launched_at)::int as pulse, r.score, count(*)::int as count
     from responses r join campaigns k on k.workspace_id = r.workspace_id and k.id = r.campaign_id
     where r.workspace_id = $1 and r.is_active group by k.launched_at, r.score order by 1, 2`,
  );

describe("the demo firm", () => {
  test("asks in the firm's brand, in English, German and French, and knows who speaks which", async () => {
    const [survey] = await rows<{ id: string }>(
      firm,
      "select id from surveys where workspace_id = $1 and kind = 'nps'",
    );
    const { content } = await getSurveyVersion(firm.admin, survey?.id ?? "", 1);
    expect(languagesOf(content)).toEqual(["en", "de", "fr"]);
    expect(content.brand).toMatchObject({ colour: "#2a7068", logo: { width: 96, height: 96 } });
    expect(content.translations.de?.introduction).toMatch(/^Einmal im Quartal/);
    const tongues = await rows<{ locale: string; count: number }>(
      firm,
      "select locale, count(*)::int as count from contacts where workspace_id = $1 group by 1 order by 1",
    );
    expect(tongues.map(({ locale }) => locale)).toEqual(["de", "en", "fr"]);
    for (const { count } of tongues) expect(count).toBeGreaterThan(30);
  });

  test("has some forty clients with three hundred people, in every state a person can be in", async () => {
    const [book] = await rows<{ accounts: number; contacts: number; states: string[] }>(
      firm,
      `select (select count(*)::int from accounts where workspace_id = $1) as accounts, count(*)::int as contacts,
         array_agg(distinct state::text order by state::text) as states from contacts where workspace_id = $1`,
    );
    expect(book).toEqual({
      accounts: 40,
      contacts: 300,
      states: ["active", "bounced", "left", "unsubscribed"],
    });
  });

  test("has cases in every stage and with every outcome", async () => {
    const counts = await stageCounts(firm);
    expect(new Set(counts.map(({ stage }) => stage))).toEqual(new Set(STAGES));
    expect(new Set(counts.flatMap(({ outcome }) => outcome ?? []))).toEqual(new Set(Object.values(Outcome)));
    const [reopened] = await rows<{ count: number }>(
      firm,
      "select count(*)::int as count from recovery_cases where workspace_id = $1 and round = 1 and stage <> 'closed'",
    );
    expect(reopened?.count).toBeGreaterThan(0);
  });

  test("has an incident that just opened, and one of spring, resolved, with all of its messages", async () => {
    expect.assertions(2);
    for (const [place, { id, state }] of (await listIncidents(firm.admin)).incidents.entries()) {
      const { messages, contacts: all } = await getIncident(firm.admin, id);
      const mails = messages.flatMap(({ message }) => (message?.sentAt ? message.mails.total : []));
      expect([state, ...mails]).toEqual(place ? ["resolved", ...Array(3).fill(all)] : ["open", all]);
    }
  });

  test("has corrective actions that are open, overdue, watched, to be verified, that held, and whose cause came back", async () => {
    for (const state of ACTION_FILTERS) {
      const { actions } = await listCorrectiveActions(firm.admin, { state }, SUNDAY);
      expect(actions.length, state).toBeGreaterThan(0);
    }
  });

  test("has exactly one case for each unhappy answer that counts", async () => {
    const astray = await rows(
      firm,
      `select r.id from responses r where r.workspace_id = $1 and r.kind = 'nps' and r.is_active and r.score <= 6
         and (select count(*) from recovery_cases k where k.workspace_id = r.workspace_id and k.response_id = r.id) <> 1`,
    );
    expect(astray).toEqual([]);
  });

  test("says recovered only where the client's own last follow-up says so", async () => {
    const answered = await rows<{ score: number | null }>(
      firm,
      `select (select r.score from responses r where r.workspace_id = k.workspace_id and r.case_id = k.id and r.is_active
               order by r.answered_at desc limit 1) as score
       from recovery_cases k where k.workspace_id = $1 and k.outcome = 'recovered'`,
    );
    expect(answered.length).toBeGreaterThan(20);
    expect(answered.filter(({ score }) => score === null || score < 7)).toEqual([]);
  });

  test("fell when the analyst left and came back, for the reason that its clients give", async () => {
    const pulses = await rows<{ nps: number; handover: number }>(
      firm,
      `select (100.0 * (count(*) filter (where r.score >= 9) - count(*) filter (where r.score <= 6)) / count(*))::float8 as nps,
         count(*) filter (where c.name = 'Handover between colleagues' or c.name = 'Key person left')::int as handover
       from responses r
       join campaigns p on p.workspace_id = r.workspace_id and p.id = r.campaign_id
       left join recovery_cases k on k.workspace_id = r.workspace_id and k.response_id = r.id
       left join diagnoses d on d.workspace_id = k.workspace_id and d.case_id = k.id
       left join root_causes c on c.workspace_id = d.workspace_id and c.id = d.root_cause_id
       where r.workspace_id = $1 and r.is_active group by p.launched_at order by p.launched_at`,
    );
    const [, before, handover, after, last] = pulses.map(({ nps }) => nps);
    expect(before).toBeGreaterThan((handover ?? 0) + 20);
    expect(after).toBeGreaterThan((handover ?? 0) + 20);
    expect(last).toBeGreaterThan(25);
    const reasons = pulses.map((pulse) => pulse.handover);
    expect(Math.max(...reasons)).toBe(reasons[2]);
    expect(reasons[2]).toBeGreaterThan(10);
  });

  test("shows a headline that a real firm could have, from enough answers", async () => {
    const { headline, coverage, responseRate } = await getOverview(firm.admin, {}, SUNDAY);
    expect(headline.nps).toBeGreaterThan(0.1);
    expect(headline.nps).toBeLessThan(0.5);
    expect(headline.n).toBeGreaterThan(400);
    expect(headline.isRepresentative).toBe(true);
    expect(responseRate.rate).toBeGreaterThan(0.45);
    expect(responseRate.rate).toBeLessThan(0.6);
    expect(coverage.revenue.share).toBeLessThan(0.8);
  });

  test("has work for whoever signs in: cases of their own, some overdue, some due today", async () => {
    expect((await countQueue(firm.admin)).mine).toBeGreaterThan(4);
    expect(await countDueToday(firm.admin, SUNDAY)).toBeGreaterThan(2);
    const [due] = await rows<{ overdue: number; ahead: number }>(
      firm,
      `select count(*) filter (where due_at < '${SUNDAY.toISOString()}')::int as overdue,
         count(*) filter (where due_at >= '${SUNDAY.toISOString()}')::int as ahead
       from recovery_cases where workspace_id = $1 and stage <> 'closed'`,
    );
    expect(due?.overdue).toBeGreaterThan(4);
    expect(due?.ahead).toBeGreaterThan(10);
  });
});

describe("its campaigns", () => {
  test("are done, and their figures add up", async () => {
    const launched = (await listCampaigns(firm.admin)).filter(({ launchedAt }) => launchedAt);
    expect(launched).toHaveLength(5);
    for (const { id } of launched) {
      const { state, progress } = await getCampaign(firm.admin, { campaignId: id }, SUNDAY);
      expect(state).toBe("done");
      expect(progress).toMatchObject({ isClosed: true, isDone: true });
    }
  });

  test("leave one to launch, to those who have not been asked yet", async () => {
    const draft = (await listCampaigns(firm.admin)).find(({ state }) => state === "draft");
    const plan = await planAudience(firm.admin, { campaignId: draft?.id ?? "" }, SUNDAY);
    expect(plan.askedFirst).toBeGreaterThanOrEqual(16);
    expect(plan.askedFirst).toBeLessThan(30);
    expect(plan.later.map(({ deferral }) => deferral)).toEqual(["case_open"]);
    expect(plan.excluded.map(({ reason }) => reason)).toContain("cool_down");
  });
});

describe("seeding", () => {
  test("gives the same scores and the same stages every time, whatever day it is", async () => {
    expect(await scoreCounts(again)).toEqual(await scoreCounts(firm));
    expect(await stageCounts(again)).toEqual(await stageCounts(firm));
    expect(firm.sentences.length).toBeGreaterThan(5);
  });

  test("leaves nothing to be mailed: every promised job finds its work done", async () => {
    const counted = `select (select count(*) from case_events where workspace_id = $1)::int as events,
      (select count(*) from deliveries where workspace_id = $1 and state in ('pending', 'claimed', 'handoff') and due_at <= now())::int as waiting`;
    const [before] = await rows(firm, counted);
    const promised = await rows<{ name: string; data: object }>(
      firm,
      "select name, data from pgboss.job where data ->> 'workspaceId' = $1 and state = 'created'",
    );
    for (const { name, data } of promised) {
      const job = ALL_JOBS.find((one) => one.name === name);
      await job?.run(job.payload.parse(data) as never);
    }
    expect(promised.length).toBeGreaterThan(100);
    expect(mailServer.received).toEqual([]);
    expect(before).toMatchObject({ waiting: 0 });
    expect(await rows(firm, counted)).toEqual([before]);
  });
});
