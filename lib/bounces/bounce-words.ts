import { type BounceVerdict, judgeBounce, tellingCode } from "./bounce-policy";

const BY_CODE: Record<string, string> = {
  "5.1.1": "no such mailbox",
  "5.1.2": "no such mail domain",
  "5.1.3": "the address is not written correctly",
  "5.1.6": "the mailbox has moved elsewhere",
  "5.1.10": "no such mailbox",
  "5.2.1": "the mailbox is switched off",
  "5.2.3": "the mail was too large for the mailbox",
  "5.3.4": "the mail was too large for their server",
  "5.4.4": "their mail server cannot be found",
  "5.4.7": "their mail server did not take it in time",
  "4.4.7": "their mail server did not take it in time",
  "5.7.17": "the mailbox belongs to somebody else now",
  "5.7.18": "the domain belongs to somebody else now",
};

const BY_VERDICT: Record<BounceVerdict, string> = {
  dead_address: "no such mailbox",
  our_fault: "their server refuses mail from this sender",
  mailbox_full: "the mailbox is full",
  refused: "their server refused the mail",
};

/** Why a mail came back, in plain words that follow "Mail to this address came back:". Never the server's own words: anybody may have written those. */
export function bounceInWords(statusCode: string | null, words: string): string {
  const code = tellingCode(statusCode, words);
  return (code && BY_CODE[code]) || BY_VERDICT[judgeBounce(code, words)];
}
