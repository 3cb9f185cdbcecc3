import type { MailWords } from "@/emails/mail-words";

/** The mails to clients in German. */
export const germanMail: MailWords = {
  greeting: (name) => `Guten Tag ${name},`,
  reasonToAsk: (firm) =>
    `Sie erhalten diese Nachricht, weil Sie mit ${firm} zusammenarbeiten. Dort möchte man wissen, wie zufrieden Sie sind.`,
  reasonToFollowUp: (firm) =>
    `Sie erhalten diese Nachricht, weil Sie ${firm} mitgeteilt haben, dass etwas nicht in Ordnung war.`,
  reminder:
    "Vor einigen Tagen haben wir Ihnen eine Frage gestellt und noch keine Antwort von Ihnen erhalten. Wenn Sie zehn Sekunden Zeit haben, freuen wir uns über Ihre Antwort. Wenn nicht, ist das auch in Ordnung.",
  deeds: "Sie haben es gesagt, wir haben es getan:",
  aboutCase: (author, firm) => `${author} von ${firm} zu dem, was Sie uns gesagt haben`,
  canAnswer: (author) => `Sie können auf diese E-Mail antworten: ${author} liest Ihre Antwort.`,
  preferences: "Diese E-Mails abbestellen oder ihre Sprache ändern",
  answerHere: ({ low, high, lowWords, highWords }) =>
    `Antworten Sie hier auf der Skala von ${low} (${lowWords.toLowerCase()}) bis ${high} (${highWords.toLowerCase()}):`,
  outOf: (score, high) => `${score} von ${high}`,
};
