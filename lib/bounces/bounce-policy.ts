/**
 * What a mail that came back means. `dead_address`: nobody can be reached there, so the address is suppressed. `our_fault`: refused
 * for what the sender is or does. `mailbox_full`: for now. `refused`: for another reason. Only the first says anything of the person.
 */
export type BounceVerdict = "dead_address" | "our_fault" | "mailbox_full" | "refused";

const BESIDE_SMTP_CODE = /\b[45]\d\d[ -]([45]\.\d{1,3}\.\d{1,3})(?![.\d])/;
const BESIDE_REPLY_CODE = /^[45]\d\d[ -]([45]\.\d{1,3}\.\d{1,3})(?![.\d])/;
const ANYWHERE = /(?<![\d.@\w-])([45]\.\d{1,3}\.\d{1,3})(?![.\d@\w-])/;
const NO_SUCH_PERSON =
  /no such (user|mailbox|recipient)|(user|recipient|mailbox|account|address)( \S+)? (is )?(unknown|not found|does ?n[o']t exist)|unknown (user|mailbox|recipient)|(does not|doesn't) have an? \S+ account/i;
const IS_FULL = /mailbox (is )?full|(over|exceeded).{0,20}quota|quota exceeded/i;

/**
 * Judges a mail that came back by the enhanced status code of RFC 3463, else by the one in what the server said, else by its words.
 * Of a permanent 5.1.x only 5.1.7 and 5.1.8 speak about the sender's address; 5.7.17 and 5.7.18 (RFC 7293) say that the mailbox has
 * a new owner, all other 5.7.x that the sender is at fault. Without a code 550 alone means nothing: many servers use it for policy.
 */
export function judgeBounce(statusCode: string | null, words: string): BounceVerdict {
  const code = tellingCode(statusCode, words);
  return code ? judgeCode(code) : judgeWords(words);
}

/** Judges what a mail server answers while it is being given a mail: its code stands right behind the reply code, or there is none. */
export function judgeReply(reply: string): BounceVerdict {
  const code = BESIDE_REPLY_CODE.exec(reply)?.[1];
  return code ? judgeCode(code) : judgeWords(reply);
}

function judgeCode(code: string): BounceVerdict {
  const [kind, subject, detail] = code.split(".");
  if (subject === "2" && detail === "2") return "mailbox_full";
  if (kind !== "5") return "refused";
  if (subject === "1") return detail === "7" || detail === "8" ? "refused" : "dead_address";
  if (subject === "7") return detail === "17" || detail === "18" ? "dead_address" : "our_fault";
  return "refused";
}

/** The code that says most: x.0.0 says nothing, so that what the server said goes before it. */
export function tellingCode(statusCode: string | null, words: string): string | null {
  const codes = [statusCode, enhancedCode(words)];
  return codes.find((code) => code && !/^[45]\.0\.0$/.test(code)) ?? null;
}

/** The enhanced status code in what a server said ("5.1.1"), or null. */
export function enhancedCode(words: string): string | null {
  return BESIDE_SMTP_CODE.exec(words)?.[1] ?? ANYWHERE.exec(words)?.[1] ?? null;
}

function judgeWords(words: string): BounceVerdict {
  if (IS_FULL.test(words)) return "mailbox_full";
  return NO_SUCH_PERSON.test(words) ? "dead_address" : "refused";
}
