import type { Wait } from "@/lib/campaigns/wait";

/** Why a mail waits, in a few words. */
export const WAIT_NAME: Record<Wait, string> = {
  in_line: "Next in line",
  later_day: "Their day has not come",
  cool_down: "Asked recently",
  case_open: "A case is open",
  account_cap: "Others of the account go first",
  sending_hours: "Outside the sending hours",
  server_busy: "The mail server asked to wait",
};

/** What that means, and what ends it. */
export const WAIT_WORDS: Record<Wait, string> = {
  in_line: "Sent as fast as your sender allows.",
  later_day: "The campaign is spread over several days.",
  cool_down: "They are asked when their rest since the last survey is over.",
  case_open: "Looked at again every day; they are asked once the case is closed.",
  account_cap: "So many of one account are asked a day; the others follow.",
  sending_hours: "They are asked when mail may go out where they are.",
  server_busy: "Tried again by itself.",
};

/** What it means to be next in line, and that nobody moves up while the campaign or the sender is paused. */
export function inLineWords(isHeld: boolean): string {
  return isHeld ? "Their turn has come, but nothing goes out now." : WAIT_WORDS.in_line;
}

/** A name as part of a sentence. */
export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
