import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { inWorkspace } from "@/lib/platform/database/door";
import { longDay } from "@/lib/platform/date-words";
import { ConflictError, RuleViolation } from "@/lib/platform/errors";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import { canBeHeld, checkHoldDate, clientsDate, pauseOf, standingHold } from "./case-hold";
import { dateCaseTasks } from "./date-case-tasks";
import { lockCase } from "./lock-case";
import { readHolds } from "./read-holds";
import { reckonCaseDates } from "./reckon-case-dates";
import { type HoldInput, holdSchema } from "./schema";

/** Puts a case on hold until the end of a date, for a reason: what is owed in working days is put off, what the client was told is not. */
export async function holdCase(actor: Actor, input: HoldInput, now = new Date()) {
  authorize(actor, "recoveryCase:advance");
  const { caseId, reason, untilOn } = holdSchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    const current = await lockCase(db, workspaceId, caseId);
    if (!canBeHeld(current.stage)) {
      throw new RuleViolation("Only a case in which the firm owes a step can be put on hold.");
    }
    const timeZone = await getTimeZone(db, workspaceId);
    checkHoldDate(untilOn, now, timeZone);
    const holds = await readHolds(db, workspaceId, caseId);
    if (standingHold(holds, now, timeZone)) {
      throw new ConflictError("This case is on hold already. Reload to see it.");
    }
    // One that ended by itself is written down as ended before the next begins.
    for (const hold of holds.filter(({ endedAt }) => endedAt === null)) {
      await db.caseHold.update({
        where: { workspaceId_id: { workspaceId, id: hold.id } },
        data: { endedAt: pauseOf(hold, timeZone).until },
        select: { id: true },
      });
    }
    await db.caseHold.create({
      data: { workspaceId, caseId, since: now, untilOn, reason, memberId },
      select: { id: true },
    });
    await db.recoveryCase.update({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      data: await reckonCaseDates(db, workspaceId, { ...current, ...clientsDate(current) }),
      select: { id: true },
    });
    await dateCaseTasks(db, workspaceId, current);
    const lastDay = untilOn.toISOString().slice(0, 10);
    await recordCaseEvent(db, {
      workspaceId,
      caseId,
      at: now,
      memberId,
      kind: "hold_begun",
      note: `Until the end of ${longDay(lastDay)}: ${reason}`,
      data: { untilOn: lastDay },
    });
  });
}
