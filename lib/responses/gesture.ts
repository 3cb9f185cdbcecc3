import type { Gesture } from "./judge-submission";

const GESTURES = ["pointer", "key", "touch"] as const satisfies readonly Gesture[];

/** The gesture that a page says it saw, or null for none and for anything else. */
export function readGesture(given: string | null | undefined): Gesture | null {
  return GESTURES.find((gesture) => gesture === given) ?? null;
}
