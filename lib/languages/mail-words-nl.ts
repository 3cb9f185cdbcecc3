import type { MailWords } from "@/emails/mail-words";

/** The mails to clients in Dutch. */
export const dutchMail: MailWords = {
  greeting: (name) => `Goedendag ${name},`,
  reasonToAsk: (firm) =>
    `U ontvangt dit bericht omdat u samenwerkt met ${firm}, waar men graag hoort hoe tevreden u bent.`,
  reasonToFollowUp: (firm) =>
    `U ontvangt dit bericht omdat u ${firm} hebt laten weten dat er iets niet in orde was.`,
  reminder:
    "Een paar dagen geleden hebben wij u één vraag gesteld en nog geen antwoord van u ontvangen. Als u tien seconden hebt, horen wij het graag. Zo niet, dan is dat ook goed.",
  deeds: "U zei het, wij deden het:",
  aboutCase: (author, firm) => `${author} van ${firm}, over wat u ons vertelde`,
  canAnswer: (author) => `U kunt deze e-mail beantwoorden: ${author} leest uw antwoord.`,
  preferences: "Deze e-mails stopzetten of de taal wijzigen",
  answerHere: ({ low, high, lowWords, highWords }) =>
    `Antwoord hier van ${low} (${lowWords.toLowerCase()}) tot ${high} (${highWords.toLowerCase()}):`,
  outOf: (score, high) => `${score} van ${high}`,
};
