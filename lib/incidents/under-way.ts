import type { MailBalance } from "./mail-balance";

type Standing = {
  readonly isOpening: boolean;
  readonly records: readonly { readonly finishedAt: Date | null; readonly stoppedAt: Date | null }[];
  readonly messages: readonly {
    readonly message: { readonly stoppedAt: Date | null; readonly mails: MailBalance } | null;
  }[];
};

/** Whether a job of an incident is at work: cases are opened, mails sent, or a step recorded for all. */
export function isUnderWay({ isOpening, records, messages }: Standing): boolean {
  return (
    isOpening ||
    records.some(({ finishedAt, stoppedAt }) => !finishedAt && !stoppedAt) ||
    messages.some(({ message }) => message && !message.stoppedAt && message.mails.waiting > 0)
  );
}
