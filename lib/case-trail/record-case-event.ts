import type { Db } from "@/lib/platform/database/door";
import type { CaseStage } from "@/prisma/generated/enums";

export type CaseEventKind =
  | "opened"
  | "assigned"
  | "apologised"
  | "apology_mailed"
  | "apology_not_mailed"
  | "apology_fate_unknown"
  | "apologised_again"
  | "letter_not_mailed"
  | "letter_fate_unknown"
  | "letter_sent_again"
  | "arrival_confirmed"
  | "arrival_denied"
  | "noted"
  | "diagnosed"
  | "planned"
  | "remedied"
  | "follow_up_sent"
  | "reopened"
  | "closed"
  | "answer_corrected"
  | "answer_replaced"
  | "answer_withdrawn"
  | "outcome_taken_back"
  | "late_answer"
  | "owner_told"
  | "severity_changed"
  | "repeat_found"
  | "hold_begun"
  | "hold_ended"
  | "escalated"
  | "conflict_found"
  | "conflict_lifted"
  | "playbook_applied"
  | "task_done"
  | "task_skipped"
  | "task_added"
  | "task_reopened"
  | "gesture_offered"
  | "gesture_approved"
  | "gesture_declined"
  | "gesture_withdrawn"
  | "action_added"
  | "action_changed"
  | "action_done"
  | "action_verified"
  | "action_failed"
  | "cause_recurred"
  | "client_wrote"
  | "client_disagreed"
  | "client_link_renewed"
  | "firm_wrote"
  | "follow_up_reminded"
  | "incident_joined"
  | "incident_told";

type NewCaseEvent = {
  readonly workspaceId: string;
  readonly caseId: string;
  readonly at: Date;
  /** Null when the client or the clock did it. */
  readonly memberId: string | null;
  readonly kind: CaseEventKind;
  readonly fromStage?: CaseStage;
  readonly toStage?: CaseStage;
  readonly note?: string | null;
  readonly data?: Record<string, string | number | boolean | null>;
};

/** Adds one line to the trail of a case, in the transaction of what happened. */
export async function recordCaseEvent(db: Db, event: NewCaseEvent) {
  await db.caseEvent.create({ data: { ...event, note: event.note || null }, select: { id: true } });
}
