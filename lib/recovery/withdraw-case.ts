import type { SystemActor } from "@/lib/access/actor";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import type { Db } from "@/lib/platform/database/door";
import { advanceCase } from "./advance-case";
import { correctionEffect } from "./case-origin";
import { lockOpenCase } from "./lock-open-case";

type Withdrawn = { readonly invitationId: string; readonly note: string };

/**
 * Takes back the case that an answer opened which does not count any more: closed as not an issue while nobody has acted on it, else
 * it stays, the members decide, and its trail says why. In the caller's transaction.
 */
export async function withdrawCase(
  db: Db,
  actor: SystemActor,
  { invitationId, note }: Withdrawn,
  now: Date,
): Promise<void> {
  const { workspaceId } = actor;
  const open = await lockOpenCase(db, workspaceId, invitationId);
  if (!open) return;

  if (open.round === 0 && correctionEffect(open.stage, null) === "close") {
    await advanceCase(
      db,
      actor,
      { caseId: open.id, move: { to: "closed", by: "client", outcome: "not_an_issue", note } },
      now,
    );
    return;
  }
  await recordCaseEvent(db, {
    workspaceId,
    caseId: open.id,
    at: now,
    memberId: null,
    kind: "answer_withdrawn",
    note,
  });
}
