import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import type { Db } from "@/lib/platform/database/door";
import { afterWorkingHours, type WorkingTime } from "@/lib/working-time/working-time";
import type { CaseOrigin, CaseStage, Severity } from "@/prisma/generated/enums";
import { MOST_PLAYBOOKS } from "./add-playbook";
import { matchPlaybook } from "./playbook-match";
import type { Doer } from "./playbook-step";
import { readSteps } from "./read-steps";

type Begun = {
  readonly workspaceId: string;
  readonly caseId: string;
  readonly origin: CaseOrigin;
  readonly severity: Severity;
  readonly round: number;
  /** The stage that begins now. */
  readonly stage: CaseStage;
  /** Who does what; asked for only when a playbook applies. */
  readonly findDoers: () => Promise<Readonly<Record<Doer, string | null>>>;
  readonly readTime: () => Promise<WorkingTime>;
};

/**
 * Gives a case that opens, or opens again, the tasks of the playbook that is meant for it, and notes it in the trail. Only the tasks of the
 * stage that begins are dated; the others are when theirs does. Returns the playbook's id, or null when none applies. A step.
 */
export async function applyPlaybook(db: Db, begun: Begun, now: Date): Promise<string | null> {
  const { workspaceId, caseId, round, stage, findDoers, readTime } = begun;
  const playbooks = await db.playbook.findMany({
    where: { workspaceId, archivedAt: null, steps: { not: [] } },
    select: { id: true, name: true, origin: true, severity: true },
    take: MOST_PLAYBOOKS,
  });
  const match = matchPlaybook(playbooks, begun);
  if (!match) return null;

  const { steps: kept } = await db.playbook.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: match.id } },
    select: { steps: true },
  });
  const steps = readSteps(kept);
  const doers = await findDoers();
  const time = await readTime();
  await db.caseTask.createMany({
    data: steps.map(({ title, stage: during, doer, dueHours, say, dos, donts }, position) => ({
      workspaceId,
      caseId,
      playbookId: match.id,
      round,
      position,
      title,
      stage: during,
      // Where the firm has nobody for a step, the owner sees to it.
      ownerId: doers[doer] ?? doers.owner,
      dueHours,
      dueAt: during === stage ? afterWorkingHours(now, dueHours, time) : null,
      advice: { say, dos: [...dos], donts: [...donts] },
    })),
  });
  await db.recoveryCase.update({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    data: { playbookId: match.id },
    select: { id: true },
  });
  await recordCaseEvent(db, {
    workspaceId,
    caseId,
    at: now,
    memberId: null,
    kind: "playbook_applied",
    note: match.name,
    data: { playbookId: match.id, steps: steps.length },
  });
  return match.id;
}
