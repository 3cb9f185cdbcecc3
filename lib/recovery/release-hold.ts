import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError } from "@/lib/platform/errors";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import { clientsDate } from "./case-hold";
import { dateCaseTasks } from "./date-case-tasks";
import { endHold } from "./end-hold";
import { lockCase } from "./lock-case";
import { reckonCaseDates } from "./reckon-case-dates";
import { type ReleaseInput, releaseSchema } from "./schema";

/** Ends the hold of a case before its date; the working time it took stays put off. */
export async function releaseHold(actor: Actor, input: ReleaseInput, now = new Date()) {
  authorize(actor, "recoveryCase:advance");
  const { caseId } = releaseSchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    const current = await lockCase(db, workspaceId, caseId);
    const timeZone = await getTimeZone(db, workspaceId);
    if (!(await endHold(db, { workspaceId, caseId, timeZone, memberId }, now))) {
      throw new ConflictError("This case is not on hold any more. Reload to see it.");
    }
    await db.recoveryCase.update({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      data: await reckonCaseDates(db, workspaceId, { ...current, ...clientsDate(current) }),
      select: { id: true },
    });
    await dateCaseTasks(db, workspaceId, current);
  });
}
