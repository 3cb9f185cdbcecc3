import type { Db } from "@/lib/platform/database/door";
import { applyPlaybook } from "@/lib/playbooks/apply-playbook";
import { getWorkingTime } from "@/lib/working-time/get-working-time";
import { whoStandsOn } from "./escalation-ladder";
import { readLadderPeople } from "./read-ladder-people";

/** Gives a case that has just opened, or opened again, the tasks of the playbook meant for it; whoever stands on the ladder does them. A step. */
export async function beginPlaybook(db: Db, workspaceId: string, caseId: string, now: Date): Promise<void> {
  const found = await db.recoveryCase.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: {
      origin: true,
      severity: true,
      round: true,
      stage: true,
      ownerId: true,
    },
  });
  await applyPlaybook(
    db,
    {
      ...found,
      workspaceId,
      caseId,
      readTime: () => getWorkingTime(db, workspaceId),
      findDoers: async () => {
        const people = await readLadderPeople(db, workspaceId, caseId);
        const idOf = (level: Parameters<typeof whoStandsOn>[0]) => whoStandsOn(level, people)?.id ?? null;
        return {
          owner: found.ownerId,
          lead: idOf("lead"),
          director: idOf("director"),
          sponsor: idOf("sponsor"),
        };
      },
    },
    now,
  );
}
