import type { Standing } from "@/lib/campaigns/standing";

/** Where somebody of a launched campaign stands, in a word or two. */
export const STANDING_NAME: Record<Standing, string> = {
  answered: "Answered",
  sent: "Sent, no answer",
  complained: "Marked as spam",
  unknown: "Unknown",
  waiting: "Waiting",
  failed: "Failed",
  bounced: "Bounced",
  cancelled: "Not sent",
  excluded: "Not asked",
  lost: "Without a mail",
};

/** What is true of every mail of unknown fate, whoever broke off: the connection, the mail server or our own worker. */
export const UNKNOWN_WORDS =
  "Handing the mail over broke off before the mail server had said whether it took it. Nobody can know whether it arrived, so it is not sent again by itself; an answer would settle it.";

/** What is true of every mail that no mail server took. */
export const FAILED_WORDS =
  "The mail was not sent: the mail server refused it for good or on every try, or it could not be written as a mail. Contacts who are still active may be asked in the next campaign.";

/** What that means. */
export const STANDING_WORDS: Record<Standing, string> = {
  answered: "They answered, whatever became of the mail.",
  sent: "The mail server took the mail.",
  complained: "They told their mail provider that the mail was not wanted. It counts as a refusal to answer.",
  unknown: UNKNOWN_WORDS,
  waiting: "The mail is to be sent, or to be tried again.",
  failed: FAILED_WORDS,
  bounced:
    "The mail came back after it was sent, each time for the reason that its server gave. Only a contact whose address is dead is marked as bounced.",
  cancelled:
    "The mail was never sent: before it went out, the campaign was cancelled or had ended, or the link was closed.",
  excluded: "Left out by a rule or by hand, each with the reason.",
  lost: "To be asked, but no mail was made for them. This is a fault of ours.",
};
