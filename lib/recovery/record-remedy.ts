import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import { advanceCase } from "./advance-case";
import { dateIn } from "./case-clock";
import { type RemedyInput, remedySchema } from "./schema";
import { tellClient } from "./tell-client";

/** Records that the fix was done and told, with the mail that tells it, and moves the case on; from now the follow-up waits for its day. */
export async function recordRemedy(actor: Actor, input: RemedyInput, now = new Date()) {
  authorize(actor, "recoveryCase:advance");
  const { caseId, letter, ...remedy } = remedySchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    const timeZone = await getTimeZone(db, workspaceId);
    if (remedy.doneOn > dateIn(now, timeZone))
      throw new RuleViolation("A fix that was done cannot lie in the future.");

    await advanceCase(
      db,
      actor,
      { caseId, move: { to: "remedied", by: "member", fact: "remedy" }, note: remedy.whatWasDone },
      now,
    );
    const messageId = await tellClient(db, actor, { caseId, toldBy: remedy.toldBy, letter }, now);
    await db.remedy.create({
      data: { workspaceId, caseId, ...remedy, memberId, toldAt: now, messageId },
      select: { id: true },
    });
  });
}
