import type { Db } from "@/lib/platform/database/door";
import type { Prisma } from "@/prisma/generated/client";
import { readReasons } from "./answer-signals";
import { readGesture } from "./gesture";
import { MOST_VERSIONS } from "./version-room";

/** Every version of the response to an invitation with what it was judged by, the first first. A step. */
export async function readKeptVersions(db: Db, workspaceId: string, invitationId: string) {
  const rows = await db.response.findMany({
    where: { workspaceId, invitationId },
    orderBy: { version: "asc" },
    take: MOST_VERSIONS,
    select: kept,
  });
  return rows.map(({ reasons, gesture, ...row }) => ({
    ...row,
    reasons: readReasons(reasons),
    gesture: readGesture(gesture),
  }));
}

export type KeptVersion = Awaited<ReturnType<typeof readKeptVersions>>[number];

const kept = {
  id: true,
  version: true,
  state: true,
  isActive: true,
  flag: true,
  score: true,
  comment: true,
  contactMe: true,
  nonceHash: true,
  pageNonceHash: true,
  pageShownAt: true,
  networkHash: true,
  userAgent: true,
  hasLanguage: true,
  gesture: true,
  points: true,
  reasons: true,
  answeredAt: true,
  settledAt: true,
  judgeBy: true,
  decidedAt: true,
} satisfies Prisma.ResponseSelect;
