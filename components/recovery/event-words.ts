import { OUTCOME_NAME } from "@/components/ui/stage-name";
import type { CaseEventKind } from "@/lib/case-trail/record-case-event";
import type { CaseDetail } from "@/lib/recovery/get-case";

type Event = CaseDetail["events"][number];
type Words = (event: Event, by: string | null) => string;

const WORDS: Record<CaseEventKind, Words> = {
  opened: (_event, by) => (by ? `${by} opened the case` : "The case opened"),
  assigned: ({ note }, by) => `${by ?? "Somebody"} gave the case to ${note ?? "a colleague"}`,
  apologised: (_event, by) => `${by ?? "Somebody"} apologised`,
  apology_mailed: (_event, by) =>
    by ? `${by} asked: the client has the apology` : "The apology was mailed to the client",
  apology_not_mailed: () => "The apology did not arrive: the client does not have it",
  apology_fate_unknown: () =>
    "Nobody knows whether the mailed apology arrived: the mail server fell silent. It is not sent again",
  apologised_again: (_event, by) => `${by ?? "Somebody"} apologised once more`,
  letter_not_mailed: () => "The mail to the client did not arrive: they do not have it",
  letter_sent_again: (_event, by) => `${by ?? "Somebody"} had the mail to the client sent again`,
  arrival_confirmed: (_event, by) => `${by ?? "Somebody"} asked: the client has the mail`,
  arrival_denied: ({ data }, by) =>
    `${by ?? "Somebody"} asked: the client does not have the ${isOfApology(data) ? "apology" : "mail"}`,
  noted: (_event, by) => `${by ?? "Somebody"} left a note for colleagues`,
  letter_fate_unknown: () =>
    "Nobody knows whether the mail to the client arrived: the mail server fell silent. It is not sent again",
  diagnosed: ({ note }, by) => `${by ?? "Somebody"} found the cause${note ? `: ${note}` : ""}`,
  planned: (_event, by) => `${by ?? "Somebody"} told the plan`,
  remedied: (_event, by) => `${by ?? "Somebody"} put it right`,
  follow_up_sent: ({ note }) => (note ? "The follow-up fell due" : "The follow-up went out to the client"),
  reopened: () => "The client was not satisfied: the case opened again, one level graver",
  closed: ({ data }, by) => `${by ? `${by} closed the case` : "The case closed"}${ending(data)}`,
  answer_corrected: () => "The client corrected the answer",
  answer_replaced: () => "Another answer of the client counts",
  answer_withdrawn: () => "The answer does not count any more",
  outcome_taken_back: () => "The follow-up answer was taken back",
  late_answer: () => "A follow-up answer came too late to change anything",
  owner_told: () => "The owner was told by mail",
  severity_changed: (_event, by) => `${by ?? "Somebody"} changed the severity`,
  repeat_found: () => "The same cause stood behind an earlier case of this account",
  hold_begun: (_event, by) => `${by ?? "Somebody"} put the case on hold`,
  hold_ended: (_event, by) => (by ? `${by} ended the hold` : "The hold ended"),
  escalated: ({ note }) => note ?? "A step of the ladder was taken",
  conflict_found: () => "The words name a member, who cannot own the case",
  conflict_lifted: (_event, by) => `${by ?? "Somebody"} said that the complaint is not about them`,
  playbook_applied: ({ note }) => `The playbook applies${note ? `: ${note}` : ""}`,
  task_done: ({ data }, by) => `${by ?? "Somebody"} did a task${task(data)}`,
  task_skipped: ({ data }, by) =>
    by ? `${by} skipped ${skipped(data)}` : `${capital(skipped(data))} fell away`,
  task_added: ({ data }, by) => `${by ? `${by} added a task` : "A task was added"}${task(data)}`,
  task_reopened: ({ data }, by) => `${by ?? "Somebody"} opened a task again${task(data)}`,
  gesture_offered: (_event, by) => `${by ?? "Somebody"} offered a gesture`,
  gesture_approved: (_event, by) => `${by ?? "Somebody"} approved a gesture`,
  gesture_declined: (_event, by) => `${by ?? "Somebody"} declined a gesture`,
  gesture_withdrawn: (_event, by) => `${by ?? "Somebody"} withdrew a gesture`,
  action_added: (_event, by) => `${by ?? "Somebody"} added a corrective action`,
  action_changed: (_event, by) => `${by ?? "Somebody"} changed a corrective action`,
  action_done: () => "A corrective action was done",
  action_failed: (_event, by) => `${by ?? "Somebody"} said that a corrective action did not hold`,
  action_verified: () => "A corrective action held",
  cause_recurred: () => "The cause came back although it was dealt with",
  client_wrote: ({ data }, by) => {
    if (hasSender(data)) return `A mail came from ${data.sender}`;
    return by ? `${by} noted what the client said` : "The client wrote";
  },
  client_link_renewed: (_event, by) => `${by ?? "Somebody"} ended the client’s link and made a new one`,
  client_disagreed: () => "The client says that this is not right",
  firm_wrote: (_event, by) => `${by ?? "Somebody"} wrote to the client`,
  follow_up_reminded: () => "The client was reminded of the follow-up",
  incident_joined: ({ note }) => `The case belongs to an incident${note ? `: ${note}` : ""}`,
  incident_told: () => "A message of the incident went out to the client",
};

/** Kinds whose note is said by the line itself, or stands in the record already. */
const SAID = new Set<string>([
  "assigned",
  "diagnosed",
  "apologised",
  "planned",
  "remedied",
  "escalated",
  "playbook_applied",
]);

/** What happened, as a sentence; and the note that goes with it, when it says more. */
export function eventWords(event: Event): { sentence: string; note: string | null } {
  const words: Words | undefined = WORDS[event.kind as CaseEventKind];
  return {
    sentence: words?.(event, event.by) ?? event.kind.replaceAll("_", " "),
    note: SAID.has(event.kind) ? null : event.note,
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function task(data: unknown): string {
  return data && typeof data === "object" && "title" in data ? `: ${data.title}` : "";
}

/** One task by its name, or how many were left when a case ended or began anew. */
function skipped(data: unknown): string {
  const count = data && typeof data === "object" && "tasks" in data ? Number(data.tasks) : 1;
  return count > 1 ? `${count} open tasks` : `a task${task(data)}`;
}

function hasSender(data: unknown): data is { sender: string } {
  return data !== null && typeof data === "object" && "sender" in data;
}

function isOfApology(data: unknown): boolean {
  return data !== null && typeof data === "object" && "apologyId" in data;
}

function ending(data: unknown): string {
  const outcome = data && typeof data === "object" && "outcome" in data ? String(data.outcome) : "";
  const name = (OUTCOME_NAME as Record<string, string>)[outcome];
  return name ? `: ${name.toLowerCase()}` : "";
}
