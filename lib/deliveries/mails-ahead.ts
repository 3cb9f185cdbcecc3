const AHEAD_SECONDS = 0.4;
const MOST_AHEAD = 400;
const CLAIMED_SECONDS = 3;
const FEWEST_CLAIMED = 25;
const MOST_CLAIMED = 500;

/**
 * How many mails may be handed over and wait for a connection: one for each idle connection, or what is sent in two fifths of a second,
 * so that the commit of many is one and a wish to stop still holds within the second.
 */
export function mailsAhead(ratePerSecond: number, idleConnections: number): number {
  return Math.min(MOST_AHEAD, Math.max(1, idleConnections, Math.ceil(ratePerSecond * AHEAD_SECONDS)));
}

/** How many mails to claim at a time: what is sent in some seconds, so that what is more urgent need not wait long behind them. */
export function mailsToClaim(ratePerSecond: number): number {
  return Math.min(MOST_CLAIMED, Math.max(FEWEST_CLAIMED, Math.ceil(ratePerSecond * CLAIMED_SECONDS)));
}
