import type { GestureState } from "@/prisma/generated/enums";

export const GESTURE_STATE_NAME: Record<GestureState, string> = {
  awaiting: "Waits for approval",
  approved: "Approved",
  declined: "Declined",
  withdrawn: "Withdrawn",
};

/** What is often given; anything else can be typed. */
export const USUAL_GESTURES = [
  "Credit on the next invoice",
  "Money back",
  "A day of work free of charge",
  "The work done again at no cost",
  "Priority until it is settled",
  "A visit by a partner",
  "A personal call by a director",
] as const;
