import type { MailWords } from "@/emails/mail-words";

/** The mails to clients in French. */
export const frenchMail: MailWords = {
  greeting: (name) => `Bonjour ${name},`,
  reasonToAsk: (firm) =>
    `Vous recevez ce message parce que vous travaillez avec ${firm}, qui souhaite connaître votre avis.`,
  reasonToFollowUp: (firm) =>
    `Vous recevez ce message parce que vous avez signalé à ${firm} que quelque chose n’allait pas.`,
  reminder:
    "Il y a quelques jours, nous vous avons posé une question, restée sans réponse de votre part. Si vous avez dix secondes, votre avis nous intéresse. Sinon, ce n’est pas grave.",
  deeds: "Vous l’avez dit, nous l’avons fait\u00a0:",
  aboutCase: (author, firm) => `${author} de ${firm}, à propos de ce que vous nous avez dit`,
  canAnswer: (author) => `Vous pouvez répondre à cet e-mail\u00a0: ${author} lira votre réponse.`,
  preferences: "Ne plus recevoir ces e-mails ou changer de langue",
  answerHere: ({ low, high, lowWords, highWords }) =>
    `Répondez de ${low} (${lowWords.toLowerCase()}) à ${high} (${highWords.toLowerCase()}) ici\u00a0:`,
  outOf: (score, high) => `${score} sur ${high}`,
};
