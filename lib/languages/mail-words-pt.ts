import type { MailWords } from "@/emails/mail-words";

/** The mails to clients in European Portuguese, which clients in Brazil get, too. */
export const portugueseMail: MailWords = {
  greeting: (name) => `Bom dia, ${name},`,
  reasonToAsk: (firm) =>
    `Esta mensagem foi enviada porque trabalha com ${firm}, que gostaria de conhecer a sua opinião.`,
  reasonToFollowUp: (firm) => `Esta mensagem foi enviada porque informou ${firm} de que algo não estava bem.`,
  reminder:
    "Há alguns dias fizemos uma pergunta e ainda não recebemos a sua resposta. Se tiver dez segundos, gostaríamos de conhecer a sua opinião. Se não, não há problema.",
  deeds: "Pediu, nós fizemos:",
  aboutCase: (author, firm) => `${author} de ${firm}, sobre o que nos disse`,
  canAnswer: (author) => `Pode responder a este e-mail: ${author} lê a sua resposta.`,
  preferences: "Deixar de receber estes e-mails ou mudar o idioma",
  answerHere: ({ low, high, lowWords, highWords }) =>
    `Responda de ${low} (${lowWords.toLowerCase()}) a ${high} (${highWords.toLowerCase()}) aqui:`,
  outOf: (score, high) => `${score} de ${high}`,
};
