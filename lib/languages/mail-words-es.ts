import type { MailWords } from "@/emails/mail-words";

/** The mails to clients in Spanish. */
export const spanishMail: MailWords = {
  greeting: (name) => `Buenos días, ${name}:`,
  reasonToAsk: (firm) => `Recibe este mensaje porque trabaja con ${firm}, que desea conocer su opinión.`,
  reasonToFollowUp: (firm) => `Recibe este mensaje porque comunicó a ${firm} que algo no estaba bien.`,
  reminder:
    "Hace unos días le hicimos una pregunta y aún no hemos recibido su respuesta. Si dispone de diez segundos, nos gustaría conocer su opinión. Si no, no pasa nada.",
  deeds: "Usted lo dijo, nosotros lo hicimos:",
  aboutCase: (author, firm) => `${author} de ${firm}, sobre lo que usted nos dijo`,
  canAnswer: (author) => `Puede responder a este correo: ${author} lo leerá.`,
  preferences: "Dejar de recibir estos correos o cambiar el idioma",
  answerHere: ({ low, high, lowWords, highWords }) =>
    `Responda del ${low} (${lowWords.toLowerCase()}) al ${high} (${highWords.toLowerCase()}) aquí:`,
  outOf: (score, high) => `${score} de ${high}`,
};
