import { notifyMembers } from "@/lib/notifications/notify-members";
import type { Db } from "@/lib/platform/database/door";

type News = {
  readonly workspaceId: string;
  readonly incidentId: string;
  /** Whose doing it was, besides the owner of the incident. */
  readonly memberId?: string | null;
  readonly words: (title: string) => string;
};

/** Tells whoever leads an incident, and whose doing it was, that something of it stopped by itself. Where neither is here any more, the leads and admins hear. A step. */
export async function tellOfIncident(
  db: Db,
  { workspaceId, incidentId, memberId = null, words }: News,
  now: Date,
) {
  const { title, ownerId } = await db.incident.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: incidentId } },
    select: { title: true, ownerId: true },
  });
  await notifyMembers(
    db,
    {
      workspaceId,
      memberIds: await findWatchers(db, workspaceId, [memberId, ownerId]),
      kind: "incident_stopped",
      words: words(title),
      path: `/recovery/incidents/${incidentId}`,
    },
    now,
  );
}

const MOST_STAND_INS = 20;

async function findWatchers(db: Db, workspaceId: string, wanted: readonly (string | null)[]) {
  const isHere = { workspaceId, state: "active" } as const;
  const ids = wanted.filter((id) => id !== null);
  const here = await db.member.findMany({ where: { ...isHere, id: { in: ids } }, select: { id: true } });
  if (here.length > 0) return here.map(({ id }) => id);
  const standIns = await db.member.findMany({
    where: { ...isHere, role: { in: ["lead", "admin"] } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST_STAND_INS,
    select: { id: true },
  });
  return standIns.map(({ id }) => id);
}
