import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { inWorkspace } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";
import { type CaseNoteInput, caseNoteSchema } from "./letter-input";
import { lockCase } from "./lock-case";

const MOST_NOTES = 200;

/** Leaves a note in a case that no client reads: "I called twice, no answer". At any stage, at most 200. */
export async function noteForColleagues(actor: Actor, input: CaseNoteInput, now = new Date()) {
  authorize(actor, "recoveryCase:advance");
  const { caseId, words } = caseNoteSchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    await lockCase(db, workspaceId, caseId);
    const left = await db.caseEvent.count({ where: { workspaceId, caseId, kind: "noted" } });
    if (left >= MOST_NOTES) {
      throw new RuleViolation(`This case has ${MOST_NOTES} notes, which is as many as it can hold.`);
    }
    await recordCaseEvent(db, { workspaceId, caseId, at: now, memberId, kind: "noted", note: words });
  });
}
