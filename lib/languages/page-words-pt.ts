import { html } from "@/lib/platform/html";
import type { PageWords } from "./page-words";
import { type PromisedDay, sayDay } from "./promised-day";

const by = (day: PromisedDay) =>
  sayDay("pt", day, {
    today: "hoje",
    tomorrow: "até amanhã",
    weekday: (name) => `até ${name}`,
    date: (name) => `até ${name}`,
  });

/** The client's pages in European Portuguese, which clients in Brazil get, too. */
export const portuguesePage: PageWords = {
  frame: {
    language: "Idioma",
    reason: (firm, account) => html`Recebe isto porque ${firm} trabalha para ${account}.`,
    preferences: "Mudar o idioma ou deixar de receber estes e-mails",
  },
  form: {
    send: "Enviar",
    yes: "Sim",
    no: "Não",
    isCorrection: "A sua resposta já foi dada. Ainda pode ser alterada.",
    checkTitle: "Por favor, verifique a sua resposta",
    check: "Ainda nada foi enviado. Por favor, veja o que está assinalado abaixo.",
    offline:
      "Não há ligação à internet, por isso nada foi enviado. Também nada se perdeu: por favor, envie de novo quando a ligação voltar.",
    likelihood: { low: "Nada provável", high: "Extremamente provável" },
    satisfaction: { low: "Muito insatisfeito(a)", high: "Muito satisfeito(a)" },
    agreement: { low: "Discordo totalmente", high: "Concordo totalmente" },
  },
  problems: {
    number: (low, high) => `Por favor, escolha um número de ${low} a ${high}.`,
    yesOrNo: "Por favor, escolha sim ou não.",
    tooLong: (most) =>
      `Este texto tem mais de ${most.toLocaleString("pt")} caracteres. Nada se perdeu: por favor, encurte-o e envie-o de novo.`,
  },
  thanks: {
    title: "Obrigado",
    thankYou: (name) => html`Muito obrigado pela sua resposta, ${name}.`,
    received: (firm) => html`${firm} recebeu a sua resposta.`,
    someone: (firm) => html`Alguém de ${firm}`,
    reads: (who) => html`${who} vai ler a sua resposta e entrar em contacto consigo.`,
    calls: (who, day) => html`${who} vai ler a sua resposta e telefonar-lhe ${by(day)}.`,
    next: "Depois disso saberá o que foi apurado e o que está a ser feito.",
    passive: (firm) => html`${firm} recebeu a sua resposta e vai ver o que pode melhorar.`,
    promoter: (firm) => html`É bom saber o que funciona. ${firm} recebeu a sua resposta.`,
    quote: "Obrigado também por autorizar que citemos as suas palavras.",
    followUp: (firm) => html`${firm} sabe agora como o assunto terminou para si.`,
    followUpOpen: (firm) => html`${firm} sabe agora que ainda nem tudo está bem.`,
    mayChange:
      "Pode alterar a sua resposta neste navegador durante uma hora: volte atrás ou abra o link de novo.",
  },
  closed: {
    answeredTitle: "Já respondido",
    answered: "Este inquérito já foi respondido. Obrigado.",
    answeredHow: "Uma resposta pode ser alterada durante uma hora, no navegador em que foi enviada.",
    keptHow: (firm) =>
      html`Conta a resposta que foi dada primeiro. O que enviou agora ficou guardado ao lado dela, e ${firm} pode ler. Para alterar a primeira, responda ao e-mail pelo qual chegou a esta página.`,
    unknown: "Este link não funciona.",
    unknownHow:
      "Talvez tenha sido cortado pelo caminho. Por favor, abra-o de novo a partir do e-mail ou copie-o por inteiro.",
    gone: "Este inquérito está encerrado.",
    goneHow:
      "Obrigado por querer responder. Se tiver algo a dizer, responda ao e-mail pelo qual chegou a esta página: será lido.",
    tooLarge: "Este texto é longo demais para ser enviado.",
    tooLargeHow: "Por favor, volte atrás e encurte o seu texto; este navegador guardou-o.",
    unavailable: "De momento não conseguimos aceder aos nossos registos.",
    unavailableHow:
      "Se estava a enviar uma resposta, ela não foi guardada. Por favor, volte atrás e envie-a de novo dentro de um minuto; este navegador guardou o seu texto.",
    notKept: "Esta resposta não foi guardada.",
    notKeptHow:
      "Chegaram tantas respostas por este link que já não se guardam mais. Se tiver algo a dizer, responda ao e-mail pelo qual chegou a esta página: será lido.",
    tooMany: "Chegaram pedidos demais a partir da sua rede.",
    tooManyHow:
      "Por favor, espere um minuto e tente de novo. Se estava a enviar uma resposta, volte então atrás e envie-a outra vez.",
  },
  preferences: {
    title: "As suas preferências",
    who: (name, account) => html`Trata-se dos inquéritos dirigidos a ${name}, ${account}.`,
    languageHeading: "Idioma",
    languageLabel: "Em que idioma prefere que façamos as perguntas?",
    languageNote: "Um inquérito que não exista nesse idioma chega no idioma em que foi escrito.",
    languageSave: "Guardar o idioma",
    languageSaved: "Guardado. A partir de agora, as perguntas serão feitas neste idioma.",
    onceMore:
      "Ainda nada foi alterado: os programas que verificam e-mails também carregam em botões como estes. Se foi mesmo por sua vontade, por favor, carregue no botão mais uma vez.",
    stopHeading: "Deixar de receber estes e-mails",
    stopWhat: (firm) => html`${firm} não voltará a pedir a sua opinião por e-mail.`,
    stop: "Deixar de receber estes e-mails",
    stopped: "Já não receberá estes e-mails.",
    stoppedWhat: (firm) =>
      html`${firm} não voltará a pedir a sua opinião por e-mail. Pode fechar esta página.`,
    leftHeading: "Já não sou a pessoa certa",
    leftWhat: (firm) =>
      html`${firm} não voltará a escrever-lhe sobre isto. Se quiser, indique quem assumiu a função; ambos os campos podem ficar vazios.`,
    successorName: "Nome de quem assumiu a função (opcional)",
    successorEmail: "Endereço de e-mail dessa pessoa (opcional)",
    leave: "Comunicar",
    emailProblem: "Este endereço de e-mail não está completo. Por favor, corrija-o ou deixe o campo vazio.",
    left: "Obrigado por nos informar.",
    leftDone: (firm) =>
      html`${firm} não voltará a perguntar-lhe, e a sua pessoa de contacto já foi informada. Pode fechar esta página.`,
    back: "Voltar a todas as preferências",
  },
};
