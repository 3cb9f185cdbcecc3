import type { Db } from "@/lib/platform/database/door";
import type { Prisma } from "@/prisma/generated/client";
import { DECISIONS, type DecidedMoment, orderTrail } from "./answer-trail";
import { readGesture } from "./gesture";

const MOST_OBSERVATIONS = 100;
const MOST_COUNTED = 1_000;
const MOST_VERSIONS = 50;
const MOST_DECISIONS = 50;

/** Everything that was seen, sent and decided about an invitation's response, in the order of time; of observations the latest 100, counted up to a thousand and one. A step. */
export async function getAnswerTrail(db: Db, workspaceId: string, invitationId: string) {
  const where = { workspaceId, invitationId };
  const observations = await db.observation.findMany({
    where,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST_OBSERVATIONS,
    select: observed,
  });
  const versions = await db.response.findMany({
    where,
    orderBy: { version: "desc" },
    take: MOST_VERSIONS,
    select: sent,
  });
  return {
    observationCount: await db.observation.count({ where, take: MOST_COUNTED + 1 }),
    mostCounted: MOST_COUNTED,
    shownObservations: observations.length,
    moments: orderTrail({
      observations: observations.reverse().map(withGesture),
      versions: versions.reverse().map(withGesture),
      decisions: await listDecisions(
        db,
        workspaceId,
        versions.map(({ id }) => id),
      ),
    }),
  };
}

function withGesture<Row extends { gesture: string | null }>({ gesture, ...row }: Row) {
  return { ...row, gesture: readGesture(gesture) };
}

async function listDecisions(db: Db, workspaceId: string, ids: string[]): Promise<DecidedMoment[]> {
  const entries = await db.auditEntry.findMany({
    where: { workspaceId, subjectType: "Response", subjectId: { in: ids }, action: { in: [...DECISIONS] } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST_DECISIONS,
    select: { id: true, at: true, action: true, memberId: true, data: true },
  });
  const members = await db.member.findMany({
    where: { workspaceId, id: { in: entries.flatMap(({ memberId }) => memberId ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return entries.reverse().flatMap(({ id, at, action, memberId, data }) => {
    const decision = DECISIONS.find((one) => one === action);
    const said = (key: string) => textIn(data, key);
    const by = memberId && (names.get(memberId) ?? "A member");
    return decision
      ? [{ id, at, decision, by, note: said("note"), before: said("before"), after: said("after") }]
      : [];
  });
}

function textIn(data: Prisma.JsonValue, key: string): string | null {
  const value = data && typeof data === "object" && !Array.isArray(data) ? data[key] : null;
  return typeof value === "string" ? value : null;
}

const observed = {
  id: true,
  at: true,
  kind: true,
  score: true,
  gesture: true,
  networkHash: true,
  hasLanguage: true,
} satisfies Prisma.ObservationSelect;

const sent = {
  id: true,
  answeredAt: true,
  state: true,
  score: true,
  gesture: true,
  networkHash: true,
  hasLanguage: true,
} satisfies Prisma.ResponseSelect;
