/** How a corrective action stands: `done` is watched until its day, `to_verify` waits for somebody to say that it held. */
export type ActionState = "open" | "overdue" | "done" | "to_verify" | "verified" | "recurred";

export type ActionFacts = {
  readonly dueOn: Date;
  readonly verifyOn: Date;
  readonly doneAt: Date | null;
  readonly verifiedAt: Date | null;
  readonly recurredAt: Date | null;
};

/** Days after its due date on which an action is usually looked at again. */
export const VERIFY_AFTER_DAYS = 90;

const DAY_MS = 86_400_000;

/** How an action stands on a calendar date, kept as midnight UTC like the dates of the action. */
export function actionState(action: ActionFacts, today: Date): ActionState {
  if (action.verifiedAt) return "verified";
  if (action.recurredAt) return "recurred";
  if (action.doneAt) return action.verifyOn <= today ? "to_verify" : "done";
  return action.dueOn < today ? "overdue" : "open";
}

/** Whether somebody still has to do something so that the cause stays away: it is not done, or it did not help. */
export function isUnfinished({ doneAt, recurredAt }: Pick<ActionFacts, "doneAt" | "recurredAt">): boolean {
  return doneAt === null || recurredAt !== null;
}

/** The calendar date on which an action due on a date is usually looked at again. */
export function usualVerifyOn(dueOn: Date): Date {
  return new Date(dueOn.getTime() + VERIFY_AFTER_DAYS * DAY_MS);
}
