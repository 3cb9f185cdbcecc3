/** No mail server takes this long: by then a mail that was handed over has a known fate, or never will have. In ms. */
export const HANDOVER_MS = 10 * 60_000;

export type Handover = {
  /** When the mail was about to be handed to the mail server. */
  readonly handedAt: Date | null;
  /** Whether it is written down what became of it. */
  readonly isSettled: boolean;
};

/**
 * What a job has to do with a mail that may go out once only: hand it over; wait, while another may be doing so; write down that its fate
 * is not known, since whoever handed it over is gone; or nothing.
 */
export function nextHandover({ handedAt, isSettled }: Handover, now: Date) {
  if (isSettled) return "nothing";
  if (!handedAt) return "hand_over";
  return now.getTime() - handedAt.getTime() >= HANDOVER_MS ? "fate_unknown" : "wait";
}
