import type { MailedAbout } from "./addressee";

/** The largest report or mail that is taken in, in bytes; the database holds to the same. */
export const MOST_REPORT_BYTES = 1024 * 1024;

/** The largest answer to a case, which may carry photographs and documents; the database holds to the same. */
export const MOST_CASE_MAIL_BYTES = 20 * 1024 * 1024;

export type InboundLimits = {
  /** Of one mail. */
  readonly mostBytes: number;
  /** Kept at a time of what came back to one mail of ours or to a case. */
  readonly mostMails: number;
  readonly mostBytesKept: number;
};

const OF_REPORTS: InboundLimits = {
  mostBytes: MOST_REPORT_BYTES,
  mostMails: 100,
  mostBytesKept: 5 * 1024 * 1024,
};
const OF_CASES: InboundLimits = {
  mostBytes: MOST_CASE_MAIL_BYTES,
  mostMails: 1_000,
  mostBytesKept: 100 * 1024 * 1024,
};

/** How much is taken in of what comes back to a mail of ours, or to a case. */
export function inboundLimits({ caseId }: Pick<MailedAbout, "caseId">): InboundLimits {
  return caseId ? OF_CASES : OF_REPORTS;
}
