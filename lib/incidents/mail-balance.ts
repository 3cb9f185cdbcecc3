import type { IncidentMailState } from "@/prisma/generated/enums";

export type MailBalance = {
  readonly waiting: number;
  /** Handed over a moment ago, and nobody has heard yet what became of it. */
  readonly unknown: number;
  readonly sent: number;
  readonly failed: number;
  readonly leftOut: number;
  /** All of them: the sum of the others. */
  readonly total: number;
};

/** How the mails of a message stand: the parts always add up to all. */
export function mailBalance(
  counts: readonly { readonly state: IncidentMailState; readonly count: number }[],
) {
  const of = (state: IncidentMailState) =>
    counts.filter((counted) => counted.state === state).reduce((sum, { count }) => sum + count, 0);
  return {
    waiting: of("waiting"),
    unknown: of("handoff"),
    sent: of("sent"),
    failed: of("failed"),
    leftOut: of("left_out"),
    total: counts.reduce((sum, { count }) => sum + count, 0),
  } satisfies MailBalance;
}
