import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { MOST_MESSAGES } from "./refuse-full-case";

/** What the client and the firm wrote to each other about a case besides answers and apologies, the oldest first. */
export function listCaseMessages(actor: Actor, caseId: string) {
  authorize(actor, "recoveryCase:read");
  if (!z.uuid().safeParse(caseId).success) throw new NotFoundError("This case does not exist.");
  return inWorkspace(actor, (db) => readCaseMessages(db, actor.workspaceId, caseId));
}

/** The same inside somebody else's transaction. A step. */
export async function readCaseMessages(db: Db, workspaceId: string, caseId: string) {
  const messages = await db.caseMessage.findMany({
    where: { workspaceId, caseId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    // The last so many: what members write, what comes by mail and what comes from the page are bounded each.
    take: -3 * MOST_MESSAGES,
    select: {
      id: true,
      side: true,
      way: true,
      words: true,
      sender: true,
      memberId: true,
      at: true,
      mailedAt: true,
      notSentWhy: true,
      unknownAt: true,
    },
  });
  const memberIds = [...new Set(messages.flatMap(({ memberId }) => memberId ?? []))];
  const members = await db.member.findMany({
    where: { workspaceId, id: { in: memberIds } },
    select: { id: true, name: true },
  });
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return messages.map(({ memberId, ...message }) => ({
    ...message,
    by: (memberId && names.get(memberId)) || null,
  }));
}

export type CaseMessages = Awaited<ReturnType<typeof readCaseMessages>>;
