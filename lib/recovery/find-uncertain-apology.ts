import type { Db } from "@/lib/platform/database/door";
import { ConflictError } from "@/lib/platform/errors";
import { lockCase } from "./lock-case";

type Which = { readonly caseId: string; readonly apologyId: string };

/**
 * The latest apology of a case's round, whose mail was refused or whose fate nobody knows, with the case locked. Throws a ConflictError where
 * somebody saw to it first. A step.
 */
export async function findUncertainApology(db: Db, workspaceId: string, { caseId, apologyId }: Which) {
  const { stage, roundSince } = await lockCase(db, workspaceId, caseId);
  const latest = await db.apology.findFirst({
    where: { workspaceId, caseId, at: { gte: roundSince } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { id: true, personalImpact: true, notSentAt: true, unknownAt: true },
  });
  const isOpen = latest?.id === apologyId && (latest.notSentAt ?? latest.unknownAt) !== null;
  if (!latest || !isOpen || stage === "closed") {
    throw new ConflictError("Somebody has seen to this apology meanwhile. Reload to see how it stands.");
  }
  return latest;
}
