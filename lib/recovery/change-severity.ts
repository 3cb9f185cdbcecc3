import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, RuleViolation } from "@/lib/platform/errors";
import { lockCase } from "./lock-case";
import { reckonCaseDates } from "./reckon-case-dates";
import { type SeverityInput, severitySchema } from "./schema";

/** Sets how grave a case is, for a reason that is written down; its dates and its place in the queue follow. */
export async function changeSeverity(actor: Actor, input: SeverityInput, now = new Date()) {
  authorize(actor, "recoveryCase:advance");
  const { caseId, severity, note } = severitySchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    const current = await lockCase(db, workspaceId, caseId);
    if (current.stage === "closed") throw new RuleViolation("This case is closed; its severity stays.");
    if (current.severity === severity) throw new ConflictError(`This case is ${severity} already.`);
    // What is late stays late: a milder word for it does not put it off.
    const standingDueAt = current.dueAt && current.dueAt <= now ? current.dueAt : null;
    const dates = await reckonCaseDates(db, workspaceId, { ...current, severity, standingDueAt });
    const isFirstPromise = current.stage === "new" && current.round === 0;
    await db.recoveryCase.update({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      data: { severity, ...dates, ...(isFirstPromise && dates.dueAt && { apologiseBy: dates.dueAt }) },
      select: { id: true },
    });
    await recordCaseEvent(db, {
      workspaceId,
      caseId,
      at: now,
      memberId,
      kind: "severity_changed",
      note: `From ${current.severity} to ${severity}: ${note}`,
      data: { from: current.severity, to: severity },
    });
  });
}
