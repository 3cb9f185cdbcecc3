import type { MailWords } from "@/emails/mail-words";
import type { Language } from "./language";
import { arabicMail } from "./mail-words-ar";
import { germanMail } from "./mail-words-de";
import { englishMail } from "./mail-words-en";
import { spanishMail } from "./mail-words-es";
import { frenchMail } from "./mail-words-fr";
import { italianMail } from "./mail-words-it";
import { dutchMail } from "./mail-words-nl";
import { portugueseMail } from "./mail-words-pt";

const MAIL_WORDS: Record<Language, MailWords> = {
  en: englishMail,
  de: germanMail,
  fr: frenchMail,
  es: spanishMail,
  nl: dutchMail,
  pt: portugueseMail,
  it: italianMail,
  ar: arabicMail,
};

/** Our sentences in the mails to clients in a language. */
export function mailWords(language: Language): MailWords {
  return MAIL_WORDS[language];
}
