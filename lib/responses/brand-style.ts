import { textOn } from "@/lib/surveys/colour-contrast";

/** The style that gives a page its firm's one colour, for its button and the rule of its frame; null without one. */
export function brandStyle(colour: string | null): string | null {
  if (!colour || !/^#[0-9a-f]{6}$/i.test(colour)) return null;
  return `:root{--brand:${colour};--on-brand:${textOn(colour)}}`;
}
