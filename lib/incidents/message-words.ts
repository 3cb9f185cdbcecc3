import { firstName } from "@/lib/recovery/apology-template";

/** What a message of an incident may name, as it stands in its text. */
export const FIRST_NAME = "{first name}";

/** A subject or text as one contact gets it. */
export function addressedTo(words: string, contactName: string): string {
  return words.replaceAll(FIRST_NAME, () => firstName(contactName));
}
