/** How often a cause is counted out; beyond it, how often does not matter any more. */
export const MOST_TIMES = 99;
