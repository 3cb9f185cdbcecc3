import type { NotificationKind, Role } from "@/prisma/generated/enums";

/**
 * How a kind of news is mailed: `news` by the mail of the news itself, `own` by a mail of its own, where it is about
 * one case, that says more and asks whether it is wanted, `always` by one that no preference stops.
 */
export type MailedBy = "news" | "own" | "always";

export type NewsKind = {
  /** When one is told, as the settings say it. */
  readonly name: string;
  /** The same for a channel, which is nobody in particular; as above unless told. */
  readonly nameInChannel?: string;
  readonly mailedBy: MailedBy;
  /** Whether it is mailed to whoever said nothing. */
  readonly byMail: boolean;
};

/** Everything a member can be told about. */
export const NEWS_KINDS = {
  case_opened: {
    name: "A case opens that is yours",
    nameInChannel: "A case opens",
    mailedBy: "own",
    byMail: true,
  },
  case_assigned: {
    name: "A case is given to you",
    nameInChannel: "A case is given to somebody",
    mailedBy: "own",
    byMail: true,
  },
  case_reopened: {
    name: "A client was not satisfied and a case opens again",
    mailedBy: "news",
    byMail: true,
  },
  case_escalated: {
    name: "A case of yours or of your team is overdue",
    nameInChannel: "A case is overdue",
    mailedBy: "always",
    byMail: true,
  },
  conflict_of_interest: { name: "A complaint names a member", mailedBy: "news", byMail: true },
  client_wrote: { name: "A client writes about a case", mailedBy: "news", byMail: true },
  outcome_decided: { name: "A client decides how a case ended", mailedBy: "news", byMail: false },
  apology_not_sent: { name: "An apology could not be mailed", mailedBy: "own", byMail: true },
  gesture_to_approve: {
    name: "A gesture waits for your approval",
    nameInChannel: "A gesture waits for approval",
    mailedBy: "news",
    byMail: true,
  },
  gesture_decided: {
    name: "A gesture of yours is approved or declined",
    nameInChannel: "A gesture is approved or declined",
    mailedBy: "news",
    byMail: false,
  },
  task_given: {
    name: "A task is given to you",
    nameInChannel: "A task is given to somebody",
    mailedBy: "news",
    byMail: false,
  },
  task_due: { name: "A task is due", mailedBy: "news", byMail: false },
  action_due: { name: "A corrective action is due", mailedBy: "news", byMail: false },
  cause_recurred: { name: "A cause comes back although it was dealt with", mailedBy: "news", byMail: false },
  incident_opened: { name: "An incident is opened", mailedBy: "news", byMail: false },
  incident_stopped: {
    name: "Something of an incident of yours stops by itself",
    nameInChannel: "Something of an incident stops by itself",
    mailedBy: "news",
    byMail: true,
  },
} as const satisfies Record<NotificationKind, NewsKind>;

/** When somebody is told, as the settings of a member or of a channel say it. */
export function kindName(kind: NotificationKind, reader: "member" | "channel"): string {
  const { name, nameInChannel }: NewsKind = NEWS_KINDS[kind];
  return reader === "channel" ? (nameInChannel ?? name) : name;
}

/** Every kind, in the order in which settings show them. */
export const ALL_KINDS = Object.keys(NEWS_KINDS) as NotificationKind[];

/** The kinds for which a member chooses whether there is a mail. */
export const CHOSEN_KINDS = ALL_KINDS.filter((kind) => NEWS_KINDS[kind].mailedBy !== "always");

/** Whether a kind is mailed, given what the member said about it, if anything. */
export function isMailed(kind: NotificationKind, chosen: boolean | undefined): boolean {
  const { mailedBy, byMail } = NEWS_KINDS[kind];
  return mailedBy === "always" || (chosen ?? byMail);
}

/** Who has a digest in the morning without having asked for it. */
const USUAL_DIGEST: Record<Role, boolean> = {
  admin: false,
  director: true,
  lead: true,
  account_manager: true,
  executive: false,
};

/** Whether a member has a digest in the morning, given what they said about it, if anything. */
export function wantsDigest(role: Role, chosen: boolean | null | undefined): boolean {
  return chosen ?? USUAL_DIGEST[role];
}
