import type { Actor, SystemActor } from "@/lib/access/actor";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import type { Db } from "@/lib/platform/database/door";
import { skipOpenTasks } from "@/lib/playbooks/skip-open-tasks";
import { advanceCase } from "@/lib/recovery/advance-case";
import { lockCase } from "@/lib/recovery/lock-case";

const WHY_SKIPPED = "The first word of the incident was sent.";

type Apology = {
  readonly caseId: string;
  readonly incidentId: string;
  readonly text: string;
  readonly impact: string;
};

/**
 * Records the first word of an incident, which was mailed, as the apology of a case that it opened and that has none; one that was open
 * before is about something else, too. What its playbook puts before an apology is skipped, with a note: the client has heard. A step.
 */
export async function countAsApology(
  db: Db,
  author: Actor | SystemActor,
  { caseId, incidentId, text, impact }: Apology,
  now: Date,
): Promise<void> {
  const { workspaceId, memberId } = author;
  await lockCase(db, workspaceId, caseId);
  const lacksOne = await db.recoveryCase.count({
    where: { workspaceId, id: caseId, stage: "new", round: 0, origin: "incident", incidentId },
  });
  if (lacksOne === 0) return;
  // What belongs to later stages stays.
  await skipOpenTasks(
    db,
    { workspaceId, caseId, memberId, which: { round: 0, stage: "new" }, note: WHY_SKIPPED },
    now,
  );
  const move = { to: "apologised", by: "member", fact: "apology" } as const;
  await advanceCase(db, author, { caseId, move, note: text }, now);
  const { id: apologyId } = await db.apology.create({
    data: {
      workspaceId,
      caseId,
      channel: "email",
      text,
      personalImpact: impact,
      memberId,
      at: now,
      handedAt: now,
      mailedAt: now,
    },
    select: { id: true },
  });
  // It went out already, and their page may say so.
  const mailed = { workspaceId, caseId, at: now, memberId: null, kind: "apology_mailed" } as const;
  await recordCaseEvent(db, { ...mailed, data: { apologyId } });
}
