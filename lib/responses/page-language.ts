import { type Language, languageOf } from "@/lib/languages/language";
import { chooseLanguage } from "@/lib/surveys/survey-language";
import type { ReadInvitation } from "./read-invitations";

type Wish = {
  /** By the page's own links. */
  readonly asked: Language | null;
  /** Of the page that a form came from. */
  readonly posted?: string | undefined;
};

type Whose = Pick<ReadInvitation, "content" | "contactLocale">;

/** The language of a page that asks the survey's questions: the first wanted that the survey can be read in, else its own. */
export function surveyPageLanguage(wish: Wish, whose: Whose): Language {
  return chooseLanguage(whose.content, wishes(wish, whose));
}

/** The language of a page without any question: the first wanted, since those can be read in all, else the survey's own. */
export function plainPageLanguage(wish: Wish, whose: Whose): Language {
  return wishes(wish, whose).find((language) => language !== null) ?? whose.content.language;
}

function wishes({ asked, posted }: Wish, { contactLocale }: Whose): (Language | null)[] {
  return [asked, languageOf(posted), languageOf(contactLocale)];
}
