/** How long each text of a survey may be. */
export const MOST_CHARACTERS = {
  name: 120,
  subject: 150,
  introduction: 2_000,
  question: 500,
  choice: 120,
} as const;

/** How long the text of a name may be, in any language. */
export function mostCharactersOf(name: string): number {
  if (name === "subject" || name === "introduction") return MOST_CHARACTERS[name];
  return name.includes("-choice-") ? MOST_CHARACTERS.choice : MOST_CHARACTERS.question;
}
