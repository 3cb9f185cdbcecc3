/** How fast a sender may hand mails over, and what is left of it: a token bucket whose rate follows what the mail server bears. */
export type Pace = {
  /** Mails a second at most; null for as many as the server takes. */
  readonly maxRate: number | null;
  /** Mails a second at present; null for no limit. */
  readonly rate: number | null;
  readonly rateChangedAt: Date | null;
  readonly tokens: number;
  readonly tokensAt: Date | null;
};

const SLOWEST_RATE = 1 / 60;
const QUIET_MS = 20_000;
const RECOVERY = 1.05;
/** One storm of refusals is one sign, however many mails it hits. */
const ONE_STORM_MS = 5_000;
/** A sender without a limit of its own that has recovered up to here has none again. */
const UNHINDERED_RATE = 1_000;
const BURST_SECONDS = 1;

/** Takes up to `wanted` tokens out of the bucket; with none left, says after how many milliseconds there is one. */
export function drawTokens(pace: Pace, wanted: number, now: Date) {
  const current = recovered(pace, now);
  if (current.rate === null) return { pace: current, granted: wanted, waitMs: 0 };

  const tokens = accrued(current.rate, current, now);
  const granted = Math.min(wanted, Math.floor(tokens));
  const left = tokens - granted;
  return {
    // Workers' clocks differ a little: the time between two of them is not given out twice.
    pace: { ...current, tokens: left, tokensAt: latest(current.tokensAt, now) },
    granted,
    waitMs: granted > 0 ? 0 : Math.ceil(((1 - left) / current.rate) * 1000),
  };
}

/**
 * Halves the rate when the mail server asks to slow down, at most once in five seconds. A sender without a limit starts from
 * the rate at which it was just seen to send.
 */
export function slowDown(pace: Pace, seenRate: number, now: Date): Pace {
  const current = recovered(pace, now);
  const isSameStorm =
    pace.rate !== null &&
    pace.rateChangedAt !== null &&
    now.getTime() - pace.rateChangedAt.getTime() < ONE_STORM_MS;
  if (isSameStorm) return current;
  const from = current.rate ?? Math.max(1, seenRate);
  return {
    ...current,
    rate: Math.max(SLOWEST_RATE, from / 2),
    rateChangedAt: latest(pace.rateChangedAt, now),
    tokens: 0,
    tokensAt: latest(pace.tokensAt, now),
  };
}

/** Five per cent more for every 20 seconds without a sign from the server, up to the limit. */
function recovered(pace: Pace, now: Date): Pace {
  const { maxRate, rate, rateChangedAt } = pace;
  if (rate === null || rateChangedAt === null || rate === maxRate) return pace;
  const steps = Math.floor((now.getTime() - rateChangedAt.getTime()) / QUIET_MS);
  if (steps <= 0) return pace;
  const risen = rate * RECOVERY ** steps;
  const changed = { ...pace, rateChangedAt: new Date(rateChangedAt.getTime() + steps * QUIET_MS) };
  if (maxRate !== null) return { ...changed, rate: Math.min(maxRate, risen) };
  return { ...changed, rate: risen >= UNHINDERED_RATE ? null : risen };
}

function latest(one: Date | null, other: Date) {
  return one !== null && one > other ? one : other;
}

function accrued(rate: number, { tokens, tokensAt }: Pace, now: Date) {
  const capacity = Math.max(1, rate * BURST_SECONDS);
  if (tokensAt === null) return capacity;
  const seconds = Math.max(0, now.getTime() - tokensAt.getTime()) / 1000;
  return Math.min(capacity, tokens + seconds * rate);
}
