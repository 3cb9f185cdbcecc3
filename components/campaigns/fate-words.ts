import type { LaterFate } from "@/lib/campaigns/later-fate";
import { FAILED_WORDS, STANDING_NAME, UNKNOWN_WORDS } from "./standing-words";

/** How a reminder or a catch-up stands, in a word or two. */
export const FATE_NAME: Record<LaterFate, string> = {
  planned: "Planned",
  waiting: STANDING_NAME.waiting,
  sent: "Sent",
  unknown: STANDING_NAME.unknown,
  failed: STANDING_NAME.failed,
  cancelled: STANDING_NAME.cancelled,
};

/** What that means. */
export const FATE_WORDS: Record<LaterFate, string> = {
  planned: "It goes out when its time comes, to whoever has not answered by then.",
  waiting: "Its turn has come.",
  sent: "The mail server took it, whatever came later.",
  unknown: UNKNOWN_WORDS,
  failed: FAILED_WORDS,
  cancelled: "It was not needed any more, a rule stopped it, or the campaign ended first.",
};
