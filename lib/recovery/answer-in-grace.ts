/** An answer that stands and waits for its grace to end: what follows from it, as the decision of the case it follows up, follows then. */
export const IN_GRACE = { isActive: true, state: "confirmed", settledAt: null } as const;
