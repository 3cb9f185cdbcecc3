/** How many quarterly pulses the year has; they count from 0. */
export const PULSES = 5;
export const LAST_PULSE = PULSES - 1;

/** The pulse before which the analyst left. */
export const HANDOVER_PULSE = 2;
