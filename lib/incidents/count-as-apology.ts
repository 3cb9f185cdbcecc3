import type { Actor, SystemActor } from "@/lib/access/actor";
import type { Db } from "@/lib/platform/database/door";
import { DomainError } from "@/lib/platform/errors";
import { advanceCase } from "@/lib/recovery/advance-case";

type Apology = { readonly caseId: string; readonly text: string; readonly impact: string };

/**
 * Records a message of an incident as the apology of a case that it opened and that has none; one that was open before is about something else, too. Returns why it could not: the mail has gone out all the same,
 * and the case still asks for an apology. A step.
 */
export async function countAsApology(
  db: Db,
  author: Actor | SystemActor,
  { caseId, text, impact }: Apology,
  now: Date,
): Promise<string | null> {
  const { workspaceId, memberId } = author;
  const isNew = await db.recoveryCase.count({
    where: { workspaceId, id: caseId, stage: "new", origin: "incident" },
  });
  if (isNew === 0) return null;
  try {
    const move = { to: "apologised", by: "member", fact: "apology" } as const;
    await advanceCase(db, author, { caseId, move, note: text }, now);
  } catch (error) {
    // Tasks of its playbook come first, or somebody was faster: the case's own people see to it.
    if (error instanceof DomainError) return error.message;
    throw error;
  }
  await db.apology.create({
    data: { workspaceId, caseId, channel: "email", text, personalImpact: impact, memberId, at: now },
    select: { id: true },
  });
  return null;
}
