import type { Standing } from "@/lib/campaigns/standing";

/** Where somebody of a launched campaign stands, in a word or two. */
export const STANDING_NAME: Record<Standing, string> = {
  answered: "Answered",
  sent: "Sent, no answer yet",
  complained: "Marked as spam",
  unknown: "Unknown",
  waiting: "Waiting",
  failed: "Failed",
  bounced: "Bounced",
  cancelled: "Not sent",
  excluded: "Not asked",
  lost: "Without a mail",
};

/** What that means. */
export const STANDING_WORDS: Record<Standing, string> = {
  answered: "They answered, whatever became of the mail.",
  sent: "The mail server took the mail.",
  complained: "They told their mail provider that the mail was not wanted. It counts as a refusal to answer.",
  unknown:
    "The mail server went silent after it had the mail. Nobody can know whether it kept it, so it is not sent twice; an answer would settle it.",
  waiting: "The mail is to be sent, or to be tried again.",
  failed: "The mail server refused the mail for good. They may be asked again in the next campaign.",
  bounced: "The mail came back: the address does not take mail.",
  cancelled: "The mail was never sent, because the campaign was cancelled.",
  excluded: "Left out by a rule or by hand, each with the reason.",
  lost: "To be asked, but no mail was made for them. This is a fault of ours.",
};
