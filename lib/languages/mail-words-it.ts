import type { MailWords } from "@/emails/mail-words";

/** The mails to clients in Italian. */
export const italianMail: MailWords = {
  greeting: (name) => `Buongiorno ${name},`,
  reasonToAsk: (firm) =>
    `Riceve questo messaggio perché collabora con ${firm}, che desidera conoscere la Sua opinione.`,
  reasonToFollowUp: (firm) =>
    `Riceve questo messaggio perché ha segnalato a ${firm} che qualcosa non andava.`,
  reminder:
    "Qualche giorno fa Le abbiamo posto una domanda e non abbiamo ancora ricevuto la Sua risposta. Se ha dieci secondi, ci farebbe piacere conoscere la Sua opinione. In caso contrario, nessun problema.",
  deeds: "Lei lo ha detto, noi lo abbiamo fatto:",
  aboutCase: (author, firm) => `${author} di ${firm}, su ciò che ci ha detto`,
  canAnswer: (author) => `Può rispondere a questa e-mail: ${author} leggerà la Sua risposta.`,
  preferences: "Non ricevere più queste e-mail o cambiare lingua",
  answerHere: ({ low, high, lowWords, highWords }) =>
    `Risponda da ${low} (${lowWords.toLowerCase()}) a ${high} (${highWords.toLowerCase()}) qui:`,
  outOf: (score, high) => `${score} su ${high}`,
};
