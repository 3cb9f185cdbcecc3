import { html } from "@/lib/platform/html";
import type { PageWords } from "./page-words";
import { type PromisedDay, sayDay } from "./promised-day";

const by = (day: PromisedDay) =>
  sayDay("it", day, {
    today: "oggi",
    tomorrow: "entro domani",
    weekday: (name) => `entro ${name}`,
    date: (name) => `entro ${withArticle(name)}`,
  });

function withArticle(date: string) {
  return /^(8|11) /.test(date) ? `l’${date}` : `il ${date.replace(/^1 /, "1º ")}`;
}

/** The client's pages in Italian. */
export const italianPage: PageWords = {
  frame: {
    language: "Lingua",
    reason: (firm, account) => html`Riceve questo messaggio perché ${firm} lavora per ${account}.`,
    preferences: "Cambiare lingua o non ricevere più queste e-mail",
  },
  form: {
    send: "Invia",
    yes: "Sì",
    no: "No",
    isCorrection: "Ha già risposto. Può ancora modificare la Sua risposta.",
    checkTitle: "Controlli la Sua risposta",
    check: "Non è stato ancora inviato nulla. Controlli quanto è segnalato qui sotto.",
    offline:
      "È offline, quindi non è stato inviato nulla. Non è andato perso nulla: La preghiamo di inviare di nuovo quando sarà di nuovo online.",
    likelihood: { low: "Per niente probabile", high: "Estremamente probabile" },
    satisfaction: { low: "Molto insoddisfatto/a", high: "Molto soddisfatto/a" },
    agreement: { low: "Per niente d’accordo", high: "Completamente d’accordo" },
  },
  problems: {
    number: (low, high) => `Scelga un numero da ${low} a ${high}.`,
    yesOrNo: "Scelga sì o no.",
    tooLong: (most) =>
      `Questo testo supera i ${most.toLocaleString("it")} caratteri. Non è andato perso nulla: lo accorci e lo invii di nuovo.`,
  },
  thanks: {
    title: "Grazie",
    thankYou: (name) => html`Grazie, ${name}.`,
    received: (firm) => html`${firm} ha ricevuto la Sua risposta.`,
    someone: (firm) => html`Una persona di ${firm}`,
    reads: (who) => html`${who} leggerà la Sua risposta e La ricontatterà.`,
    calls: (who, day) => html`${who} leggerà la Sua risposta e La chiamerà ${by(day)}.`,
    next: "In seguito saprà che cosa è emerso e che cosa si sta facendo.",
    passive: (firm) => html`${firm} ha ricevuto la Sua risposta e valuterà che cosa può migliorare.`,
    promoter: (firm) => html`È bello sapere che cosa funziona. ${firm} ha ricevuto la Sua risposta.`,
    quote: "Grazie anche per averci autorizzato a citare le Sue parole.",
    followUp: (firm) => html`${firm} ora sa com’è andata a finire per Lei.`,
    followUpOpen: (firm) => html`${firm} ora sa che non è ancora tutto a posto.`,
    mayChange:
      "Può modificare la Sua risposta da questo browser per un’ora: torni indietro o apra di nuovo il link.",
  },
  closed: {
    answeredTitle: "Risposta già data",
    answered: "A questo sondaggio è già stata data risposta. Grazie.",
    answeredHow: "Una risposta può essere modificata per un’ora, dal browser con cui è stata inviata.",
    keptHow: (firm) =>
      html`Vale la risposta data per prima. Ciò che ha inviato ora è stato conservato accanto a essa, e ${firm} può leggerlo. Per modificare la prima risposta, risponda all’e-mail che L’ha portata qui.`,
    unknown: "Questo link non funziona.",
    unknownHow:
      "Forse è stato troncato lungo il percorso. Lo apra di nuovo dall’e-mail oppure lo copi per intero.",
    gone: "Questo sondaggio è chiuso.",
    goneHow:
      "Grazie per aver voluto rispondere. Se desidera dire qualcosa, risponda all’e-mail che L’ha portata qui: verrà letta.",
    tooLarge: "Questo testo è troppo lungo per essere inviato.",
    tooLargeHow: "Torni indietro e accorci il Suo testo; questo browser lo ha conservato.",
    unavailable: "Al momento non riusciamo ad accedere ai nostri dati.",
    unavailableHow:
      "Se stava inviando una risposta, non è stata salvata. Torni indietro e la invii di nuovo tra un minuto; questo browser ha conservato il Suo testo.",
    notKept: "Questa risposta non è stata conservata.",
    notKeptHow:
      "Da questo link sono arrivate così tante risposte che non ne vengono conservate altre. Se desidera dire qualcosa, risponda all’e-mail che L’ha portata qui: verrà letta.",
    tooMany: "Sono arrivate troppe richieste dalla Sua rete.",
    tooManyHow:
      "Attenda un minuto e riprovi. Se stava inviando una risposta, torni allora indietro e la invii di nuovo.",
  },
  preferences: {
    title: "Le Sue preferenze",
    who: (name, account) => html`Si tratta dei sondaggi rivolti a ${name}, ${account}.`,
    languageHeading: "Lingua",
    languageLabel: "In quale lingua desidera ricevere le domande?",
    languageNote: "Un sondaggio che non esiste in questa lingua arriva in quella in cui è stato scritto.",
    languageSave: "Salva la lingua",
    languageSaved: "Salvato. D’ora in poi Le scriveremo in questa lingua.",
    onceMore:
      "Non è stato ancora modificato nulla: anche i programmi che controllano le e-mail premono pulsanti come questi. Se è stato Lei, prema il pulsante ancora una volta.",
    stopHeading: "Non ricevere più queste e-mail",
    stopWhat: (firm) => html`${firm} non Le chiederà più la Sua opinione via e-mail.`,
    stop: "Non ricevere più queste e-mail",
    stopped: "Non riceverà più queste e-mail.",
    stoppedWhat: (firm) =>
      html`${firm} non Le chiederà più la Sua opinione via e-mail. Può chiudere questa pagina.`,
    leftHeading: "Non sono più la persona giusta",
    leftWhat: (firm) =>
      html`${firm} non Le scriverà più al riguardo. Se lo desidera, indichi chi è subentrato; può lasciare vuoti entrambi i campi.`,
    successorName: "Nome di chi è subentrato (facoltativo)",
    successorEmail: "Indirizzo e-mail di questa persona (facoltativo)",
    leave: "Comunica",
    emailProblem: "Questo indirizzo e-mail non è completo. Lo corregga o lasci vuoto il campo.",
    left: "Grazie per averci informato.",
    leftDone: (firm) =>
      html`${firm} non Le chiederà più nulla, e il Suo referente è stato informato. Può chiudere questa pagina.`,
    back: "Torna a tutte le preferenze",
  },
};
