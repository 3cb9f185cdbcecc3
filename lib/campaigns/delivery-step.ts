/** The step of the mail that catches up on those whose first mail nobody knows the fate of; 0 asks, 1 and 2 remind. */
export const CATCH_UP = 100;

/** The mails that may follow the first one, in the order in which they go out. */
export const LATER_STEPS = [1, 2, CATCH_UP] as const;
