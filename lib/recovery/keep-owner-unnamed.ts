import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { notifyMembers } from "@/lib/notifications/notify-members";
import type { Db } from "@/lib/platform/database/door";
import { handOverTasks } from "@/lib/playbooks/hand-over-tasks";
import { whoTakesOver } from "./escalation-ladder";
import { readLadderPeople } from "./read-ladder-people";

type Conflicted = {
  readonly workspaceId: string;
  readonly caseId: string;
  readonly ownerId: string | null;
  readonly named: readonly { readonly id: string; readonly name: string }[];
};

/**
 * Takes a case from an owner whom its complaint names and asks the lead to take it, else a director, else an admin. Returns who owns the
 * case then: the same as before when there is no conflict, null when nobody is free of it. A step.
 */
export async function keepOwnerUnnamed(db: Db, conflicted: Conflicted, now: Date): Promise<string | null> {
  const { workspaceId, caseId, ownerId, named } = conflicted;
  const owner = named.find(({ id }) => id === ownerId);
  if (!owner) return ownerId;

  const heir = whoTakesOver(await readLadderPeople(db, workspaceId, caseId));
  await handOverTasks(db, { workspaceId, caseIds: [caseId], to: heir?.id ?? null });
  await db.recoveryCase.update({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    data: { ownerId: heir?.id ?? null },
    select: { id: true },
  });
  await recordCaseEvent(db, {
    workspaceId,
    caseId,
    at: now,
    memberId: null,
    kind: "conflict_found",
    note: heir
      ? `The client's words name ${owner.name}. ${heir.name} is asked to take the case.`
      : `The client's words name ${owner.name}, and nobody else is there to take the case.`,
    data: { from: owner.id, to: heir?.id ?? null },
  });
  await notifyMembers(
    db,
    {
      workspaceId,
      memberIds: [heir?.id ?? null],
      kind: "conflict_of_interest",
      words: `A complaint names ${owner.name}, who owned its case: you are asked to take it.`,
      path: `/recovery/${caseId}`,
      caseId,
    },
    now,
  );
  return heir?.id ?? null;
}
