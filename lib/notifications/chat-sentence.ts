import type { NotificationKind } from "@/prisma/generated/enums";

type Facts = {
  readonly accountName: string;
  readonly ownerName: string | null;
};

/** What a channel hears of a case: who and what, never a word or an address of the client. */
const OF_CASE: Record<NotificationKind, (facts: Facts) => string> = {
  case_opened: ({ accountName, ownerName }) =>
    `A case opened for ${accountName}. ${ownerName ? `${ownerName} owns it.` : "Nobody owns it yet."}`,
  case_assigned: ({ accountName, ownerName }) =>
    `The case of ${accountName} was given to ${ownerName ?? "somebody else"}.`,
  case_reopened: ({ accountName }) => `${accountName} was not satisfied: the case opened again.`,
  case_escalated: ({ accountName }) => `The case of ${accountName} is overdue.`,
  conflict_of_interest: ({ accountName }) => `A complaint of ${accountName} names a member of the firm.`,
  client_wrote: ({ accountName }) => `${accountName} wrote about a case.`,
  outcome_decided: ({ accountName }) => `The case of ${accountName} has an outcome.`,
  apology_not_sent: ({ accountName }) => `An apology to ${accountName} could not be mailed.`,
  gesture_to_approve: ({ accountName }) => `A gesture for ${accountName} waits for approval.`,
  gesture_decided: ({ accountName }) => `A gesture for ${accountName} was decided.`,
  task_given: ({ accountName }) => `A task of the case of ${accountName} was given to somebody.`,
  task_due: ({ accountName }) => `A task of the case of ${accountName} is due.`,
  action_due: ({ accountName }) => `A corrective action after the case of ${accountName} is due.`,
  cause_recurred: ({ accountName }) => `The cause behind the case of ${accountName} came back.`,
  incident_opened: ({ accountName }) => `An incident that touches ${accountName} was opened.`,
  incident_stopped: ({ accountName }) => `Something of an incident that touches ${accountName} stopped.`,
};

const OF_NO_CASE: Partial<Record<NotificationKind, string>> = {
  case_assigned: "Several cases were given to somebody.",
  action_due: "A corrective action is due.",
  cause_recurred: "A cause came back although it was dealt with.",
  incident_opened: "An incident was opened.",
  incident_stopped: "Something of an incident stopped by itself.",
};

/** One sentence for a channel, about a case or about none. */
export function chatSentence(kind: NotificationKind, about: Facts | null): string {
  if (about) return OF_CASE[kind](about);
  return OF_NO_CASE[kind] ?? "There is news in Amends.";
}
