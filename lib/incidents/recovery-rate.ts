import type { Outcome } from "@/prisma/generated/enums";

type Closed = Partial<Record<Outcome, number>>;

export type RecoveryRate = {
  readonly recovered: number;
  /** Cases that have ended, however they did: what the rate is a share of. */
  readonly closed: number;
  /** Among them those that got no answer to the follow-up: they are never taken for recovered. */
  readonly noAnswer: number;
  /** 0..1, or null while nothing is closed: no figure yet. */
  readonly rate: number | null;
};

/** How many of the closed cases of an incident their clients called recovered. */
export function recoveryRate(outcomes: Closed): RecoveryRate {
  const closed = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  const recovered = outcomes.recovered ?? 0;
  return {
    recovered,
    closed,
    noAnswer: outcomes.no_answer ?? 0,
    rate: closed === 0 ? null : recovered / closed,
  };
}
