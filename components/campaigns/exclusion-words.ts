import type { ExclusionReason } from "@/prisma/generated/enums";

/** Why each rule leaves somebody out, and what ends it. */
export const EXCLUSION_WORDS: Record<ExclusionReason, string> = {
  cool_down: "Too soon since the last survey; free again by itself.",
  unsubscribed: "They asked not to get these mails.",
  bounced: "Nobody is reached at the address. Correct it in the account.",
  left: "They no longer work there.",
  suppressed: "The address stands on the list of those who must not be mailed.",
  same_address: "One mail goes to a mailbox; the other contact gets it.",
  case_open: "Make that good first; free again when the case is closed.",
  by_hand: "Left out by a member, with a reason.",
  account_cap: "Others of their account were asked on each day until the last.",
  sending_hours: "No hour was left in which mail may go out to them.",
  campaign_closed: "The last day to answer passed before they were asked.",
};
