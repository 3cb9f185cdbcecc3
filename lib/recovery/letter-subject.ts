import { clientLanguage } from "./client-language";

type Letter = {
  readonly authorName: string;
  readonly firm: string;
  /** The client's; null where it is not known. */
  readonly locale: string | null;
};

/** What stands over a mail from a case to its client: who writes, and that it is about what they told the firm; in their language. */
export function letterSubject({ authorName, firm, locale }: Letter): string {
  return clientLanguage(locale).words.aboutCase(authorName, firm);
}
