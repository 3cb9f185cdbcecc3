import type { MailWords } from "@/emails/mail-words";

/** The mails to clients in English. */
export const englishMail: MailWords = {
  greeting: (name) => `Hello ${name},`,
  reasonToAsk: (firm) =>
    `You get this because you work with ${firm}, who would like to hear how they are doing.`,
  reasonToFollowUp: (firm) => `You get this because you told ${firm} that something was not right.`,
  reminder:
    "A few days ago we asked you one question and have not heard from you. If you have ten seconds, we would like to know. If not, that is fine.",
  deeds: "You said, we did:",
  aboutCase: (author, firm) => `${author} of ${firm}, about what you told us`,
  canAnswer: (author) => `You can answer this mail: ${author} reads it.`,
  preferences: "Stop these e-mails or change their language",
  answerHere: ({ low, high, lowWords, highWords }) =>
    `Answer from ${low} (${lowWords.toLowerCase()}) to ${high} (${highWords.toLowerCase()}) here:`,
  outOf: (score, high) => `${score} out of ${high}`,
};
