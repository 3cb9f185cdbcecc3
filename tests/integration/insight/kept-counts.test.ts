import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { npsCategory } from "@/lib/scoring/nps";
import { updateWorkspaceSettings } from "@/lib/workspaces/update-workspace-settings";
import { makeCampaign } from "@/tests/factories/campaign";
import { makeContacts } from "@/tests/factories/contact";
import { makeWorkspace } from "@/tests/factories/workspace";

type Place = {
  readonly campaignId: string;
  readonly contactId: string;
  readonly accountId: string;
  readonly versionId: string;
};

/** A workspace with campaigns whose every contact is asked, and where to put an answer. */
async function makePlaces(contactCount: number, campaignCount: number) {
  const { admin, workspaceId } = await makeWorkspace();
  const contacts = await makeContacts(admin, contactCount);
  const places: Place[] = [];
  for (let i = 0; i < campaignCount; i += 1) {
    const { campaignId, versionId } = await makeCampaign(admin);
    for (const { id: contactId, accountId } of contacts)
      places.push({ campaignId, contactId, accountId, versionId });
  }
  return { admin, workspaceId, places };
}

const step = fc.record({
  place: fc.nat(),
  act: fc.constantFrom(
    "answer",
    "correct",
    "discard",
    "confirm",
    "settle",
    "delete",
    "re-date",
    "take back the invitation",
  ),
  kind: fc.constantFrom("nps", "nps", "nps", "csat"),
  state: fc.constantFrom("confirmed", "confirmed", "provisional"),
  score: fc.integer({ min: 0, max: 10 }),
  isInGrace: fc.constantFrom(false, false, true),
  // Around midnight of two months, where zones differ on the day.
  at: fc
    .integer({ min: 0, max: 96 })
    .map((halfHours) => new Date(Date.UTC(2026, 2, 30) + halfHours * 1_800_000)),
});
type Drawn = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Step = Omit<Drawn, "isInGrace"> & Partial<Drawn>;

/** Does one thing to the answers of a place, as the product, a correction, an import or an erasure might. */
async function take(
  db: Db,
  workspaceId: string,
  place: Place,
  { act, kind, state, score, isInGrace, at }: Step,
) {
  const { campaignId, contactId, accountId, versionId } = place;
  const where = { workspaceId, campaignId, contactId };
  if (act === "delete") return db.response.deleteMany({ where });
  if (act === "discard") return db.response.updateMany({ where, data: { state: "discarded" } });
  if (act === "confirm") return db.response.updateMany({ where, data: { state: "confirmed" } });
  if (act === "settle") return settle(db, where, at);
  if (act === "re-date") return db.response.updateMany({ where, data: { answeredAt: at } });
  if (act === "take back the invitation") {
    await db.response.deleteMany({ where });
    return db.invitation.deleteMany({ where });
  }

  const invitation = await db.invitation.upsert({
    where: { workspaceId_campaignId_contactId: where },
    create: { ...where, accountId, surveyVersionId: versionId, state: "asked" },
    update: { state: "answered" },
  });
  if (act === "correct") {
    // While the correction is in its grace, what it corrects counts.
    await db.response.updateMany({
      where: { ...where, isActive: true },
      data: { isActive: false },
    });
    if (!isInGrace) await db.response.updateMany({ where, data: { settledAt: null } });
  }
  const isActive = (await db.response.count({ where: { ...where, isActive: true } })) === 0;
  const version = 1 + (await db.response.count({ where }));
  return db.response.create({
    data: {
      ...{ ...where, id: uuidv7(), invitationId: invitation.id, accountId, surveyVersionId: versionId },
      ...{
        kind,
        state,
        score,
        isActive,
        version,
        answeredAt: at,
        settledAt: isInGrace || !isActive ? null : at,
      },
    },
  });
}

/** The active version counts from now on, and what it corrected no more. */
async function settle(
  db: Db,
  where: { workspaceId: string; campaignId: string; contactId: string },
  at: Date,
) {
  const active = await db.response.findFirst({ where: { ...where, isActive: true } });
  if (!active) return;
  await db.response.updateMany({ where, data: { settledAt: null } });
  await db.response.updateMany({ where: { ...where, isActive: true }, data: { settledAt: at } });
}

/** What the triggers kept, and what counting anew gives: the same query results, side by side. */
function keptAndRecounted({ workspaceId }: Actor) {
  return inWorkspace({ workspaceId }, async (db) => {
    const kept = {
      days: await db.$queryRaw`
        select answered_on::text as day, sum(promoters)::int as p, sum(passives)::int as s, sum(detractors)::int as d
        from nps_day_counts where workspace_id = ${workspaceId}::uuid group by 1
        having sum(promoters) <> 0 or sum(passives) <> 0 or sum(detractors) <> 0 order by 1`,
      heard: await db.$queryRaw`
        select contact_id as contact, account_id as account, last_heard_at as at from heard_contacts
        where workspace_id = ${workspaceId}::uuid order by 1`,
      campaigns: await db.$queryRaw`
        select campaign_id as campaign, sum(asked)::int as asked, sum(answered)::int as answered from campaign_counts
        where workspace_id = ${workspaceId}::uuid group by 1 having sum(asked) <> 0 order by 1`,
    };
    const recounted = {
      days: await db.$queryRaw`
        select (r.answered_at at time zone w.time_zone)::date::text as day, count(*) filter (where score > 8)::int as p,
               count(*) filter (where score between 7 and 8)::int as s, count(*) filter (where score < 7)::int as d
        from responses r join workspaces w on w.id = r.workspace_id
        where r.workspace_id = ${workspaceId}::uuid and r.kind = 'nps' and r.counts
        group by 1 order by 1`,
      heard: await db.$queryRaw`
        select contact_id as contact, account_id as account, max(answered_at) as at from responses
        where workspace_id = ${workspaceId}::uuid and kind = 'nps' and counts
        group by 1, 2 order by 1`,
      campaigns: await db.$queryRaw`
        select campaign_id as campaign, count(*)::int as asked, count(*) filter (where state = 'answered')::int as answered
        from invitations where workspace_id = ${workspaceId}::uuid and state in ('asked', 'answered') group by 1 order by 1`,
    };
    return { kept, recounted };
  });
}

test("whatever happens to answers and invitations, what is kept equals what a recount gives", async () => {
  const { admin, workspaceId, places } = await makePlaces(3, 3);
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 15 }), async (steps) => {
      await inWorkspace(admin, async (db) => {
        for (const one of steps) await take(db, workspaceId, places[one.place % places.length] as Place, one);
      });
      const { kept, recounted } = await keptAndRecounted(admin);
      expect(kept).toEqual(recounted);
      compared += (kept.days as unknown[]).length;
    }),
    { numRuns: 40 },
  );
  expect(compared).toBeGreaterThan(20);
});

test("however two versions of one answer are written, they never both count", async () => {
  const { admin, workspaceId, places } = await makePlaces(1, 1);
  const given = { place: 0, kind: "nps", state: "confirmed", score: 9, at: new Date() } as const;
  const [place] = places as [Place];
  await inWorkspace(admin, async (db) => {
    await take(db, workspaceId, place, { ...given, act: "answer" });
    await take(db, workspaceId, place, { ...given, act: "correct", isInGrace: true });
  });
  const both = inWorkspace(admin, (db) =>
    db.response.updateMany({ where: { workspaceId }, data: { settledAt: given.at } }),
  );
  await expect(both).rejects.toThrow("Unique constraint");
});

test("another time zone moves the answers to its days", async () => {
  const { admin, workspaceId, places } = await makePlaces(3, 1);
  const evening = {
    act: "answer",
    kind: "nps",
    state: "confirmed",
    score: 9,
    at: new Date("2026-03-31T20:30:00Z"),
  } as const;
  await inWorkspace(admin, async (db) => {
    for (const [place, one] of places.entries()) await take(db, workspaceId, one, { ...evening, place });
  });
  for (const [timeZone, day] of [
    ["Asia/Tokyo", "2026-04-01"],
    ["America/New_York", "2026-03-31"],
  ]) {
    await updateWorkspaceSettings(admin, { timeZone });
    const { kept, recounted } = await keptAndRecounted(admin);
    expect(kept).toEqual(recounted);
    expect(kept.days).toEqual([{ day, p: 3, s: 0, d: 0 }]);
  }
});

test("answers that arrive at the same time are all counted", async () => {
  const { admin, workspaceId, places } = await makePlaces(8, 5);
  const at = new Date("2026-03-31T12:00:00Z");
  await Promise.all(
    places.map((place, index) =>
      inWorkspace(admin, (db) =>
        take(db, workspaceId, place, {
          act: "answer",
          kind: "nps",
          state: "confirmed",
          score: 10,
          at,
          place: index,
        }),
      ),
    ),
  );
  const { kept, recounted } = await keptAndRecounted(admin);
  expect(kept).toEqual(recounted);
  expect(kept.days).toEqual([{ day: "2026-03-31", p: 40, s: 0, d: 0 }]);
});

test("the classes are those of the score's definition", async () => {
  const { admin, workspaceId, places } = await makePlaces(11, 1);
  await inWorkspace(admin, async (db) => {
    for (const [score, place] of places.entries()) {
      const at = new Date(Date.UTC(2026, 0, 1 + score, 12));
      await take(db, workspaceId, place, {
        act: "answer",
        kind: "nps",
        state: "confirmed",
        score,
        at,
        place: score,
      });
    }
  });
  const { kept } = await keptAndRecounted(admin);
  const classes = (kept.days as { p: number; s: number; d: number }[]).map(({ p, s, d }) =>
    p === 1 ? "promoter" : s === 1 ? "passive" : d === 1 ? "detractor" : "none",
  );
  expect(classes).toEqual(Array.from({ length: 11 }, (_, score) => npsCategory(score)));
});
