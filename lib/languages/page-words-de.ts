import { html } from "@/lib/platform/html";
import type { PageWords } from "./page-words";
import { type PromisedDay, sayDay } from "./promised-day";

const by = (day: PromisedDay) =>
  sayDay("de", day, {
    today: "heute",
    tomorrow: "bis morgen",
    weekday: (name) => `bis ${name}`,
    date: (name) => `bis zum ${name}`,
  });

/** The client's pages in German. */
export const germanPage: PageWords = {
  frame: {
    language: "Sprache",
    reason: (firm, account) => html`Sie erhalten dies, weil ${firm} für ${account} tätig ist.`,
    preferences: "Sprache ändern oder diese E-Mails abbestellen",
  },
  form: {
    send: "Senden",
    yes: "Ja",
    no: "Nein",
    isCorrection: "Sie haben bereits geantwortet. Sie können Ihre Antwort noch ändern.",
    checkTitle: "Bitte prüfen Sie Ihre Antwort",
    check: "Es wurde noch nichts gesendet. Bitte sehen Sie sich die markierten Stellen an.",
    offline:
      "Sie sind offline, deshalb wurde nichts gesendet. Es ist auch nichts verloren: Bitte senden Sie es noch einmal, sobald Sie wieder online sind.",
    likelihood: { low: "Überhaupt nicht wahrscheinlich", high: "Äußerst wahrscheinlich" },
    satisfaction: { low: "Sehr unzufrieden", high: "Sehr zufrieden" },
    agreement: { low: "Stimme überhaupt nicht zu", high: "Stimme voll und ganz zu" },
  },
  problems: {
    number: (low, high) => `Bitte wählen Sie eine Zahl von ${low} bis ${high}.`,
    yesOrNo: "Bitte wählen Sie Ja oder Nein.",
    tooLong: (most) =>
      `Dieser Text ist länger als ${most.toLocaleString("de")} Zeichen. Es ist nichts verloren: Bitte kürzen Sie ihn und senden Sie ihn noch einmal.`,
  },
  thanks: {
    title: "Vielen Dank",
    thankYou: (name) => html`Vielen Dank, ${name}.`,
    received: (firm) => html`${firm} hat Ihre Antwort erhalten.`,
    someone: (firm) => html`Jemand bei ${firm}`,
    reads: (who) => html`${who} liest Ihre Antwort und meldet sich bei Ihnen.`,
    calls: (who, day) => html`${who} liest Ihre Antwort und ruft Sie ${by(day)} an.`,
    next: "Danach erfahren Sie, was sich herausgestellt hat und was geschieht.",
    passive: (firm) => html`${firm} hat Ihre Antwort erhalten und sieht sich an, was besser werden kann.`,
    promoter: (firm) => html`Es ist gut zu wissen, was gelingt. ${firm} hat Ihre Antwort erhalten.`,
    quote: "Vielen Dank auch, dass wir Sie zitieren dürfen.",
    followUp: (firm) => html`${firm} weiß nun, wie die Sache für Sie ausgegangen ist.`,
    followUpOpen: (firm) => html`${firm} weiß nun, dass noch nicht alles gut ist.`,
    mayChange:
      "Sie können Ihre Antwort in diesem Browser noch eine Stunde lang ändern: Gehen Sie zurück oder öffnen Sie den Link noch einmal.",
  },
  closed: {
    answeredTitle: "Bereits beantwortet",
    answered: "Diese Umfrage wurde bereits beantwortet. Vielen Dank.",
    answeredHow:
      "Eine Antwort kann eine Stunde lang geändert werden, und zwar in dem Browser, in dem sie gesendet wurde.",
    keptHow: (firm) =>
      html`Es zählt die Antwort, die zuerst gegeben wurde. Was Sie jetzt gesendet haben, wurde daneben aufbewahrt, und ${firm} kann es lesen. Um die erste Antwort zu ändern, antworten Sie bitte auf die E-Mail, die Sie hierher geführt hat.`,
    unknown: "Dieser Link funktioniert nicht.",
    unknownHow:
      "Vielleicht wurde er unterwegs abgeschnitten. Bitte öffnen Sie ihn noch einmal aus der E-Mail oder kopieren Sie ihn vollständig.",
    gone: "Diese Umfrage ist beendet.",
    goneHow:
      "Vielen Dank, dass Sie antworten wollten. Wenn Sie etwas mitteilen möchten, antworten Sie bitte auf die E-Mail, die Sie hierher geführt hat: Sie wird gelesen.",
    tooLarge: "Dieser Text ist zu lang zum Senden.",
    tooLargeHow: "Bitte gehen Sie zurück und kürzen Sie Ihren Text; dieser Browser hat ihn aufbewahrt.",
    unavailable: "Wir können gerade nicht auf unsere Daten zugreifen.",
    unavailableHow:
      "Falls Sie eine Antwort senden wollten: Sie wurde nicht gespeichert. Bitte gehen Sie zurück und senden Sie sie in einer Minute noch einmal; dieser Browser hat Ihren Text aufbewahrt.",
    notKept: "Diese Antwort wurde nicht gespeichert.",
    notKeptHow:
      "Über diesen Link sind so viele Antworten gekommen, dass keine weiteren gespeichert werden. Wenn Sie etwas mitteilen möchten, antworten Sie bitte auf die E-Mail, die Sie hierher geführt hat: Sie wird gelesen.",
    tooMany: "Aus Ihrem Netz kamen zu viele Anfragen.",
    tooManyHow:
      "Bitte warten Sie eine Minute und versuchen Sie es dann noch einmal. Falls Sie eine Antwort senden wollten, gehen Sie dann zurück und senden Sie sie noch einmal.",
  },
  preferences: {
    title: "Ihre Einstellungen",
    who: (name, account) => html`Hier geht es um Umfragen an ${name}, ${account}.`,
    languageHeading: "Sprache",
    languageLabel: "In welcher Sprache dürfen wir Sie fragen?",
    languageNote:
      "Gibt es eine Umfrage in dieser Sprache nicht, kommt sie in der Sprache, in der sie verfasst wurde.",
    languageSave: "Sprache speichern",
    languageSaved: "Gespeichert. Ab jetzt fragen wir Sie in dieser Sprache.",
    onceMore:
      "Es wurde noch nichts geändert: Auch Programme, die E-Mails prüfen, drücken solche Schaltflächen. Wenn Sie es waren, drücken Sie die Schaltfläche bitte noch einmal.",
    stopHeading: "Diese E-Mails abbestellen",
    stopWhat: (firm) => html`${firm} wird Sie nicht mehr per E-Mail um Ihre Meinung bitten.`,
    stop: "Diese E-Mails abbestellen",
    stopped: "Diese E-Mails sind abbestellt.",
    stoppedWhat: (firm) =>
      html`${firm} wird Sie nicht mehr per E-Mail um Ihre Meinung bitten. Sie können diese Seite schließen.`,
    leftHeading: "Ich bin nicht mehr zuständig",
    leftWhat: (firm) =>
      html`${firm} wird Ihnen dazu nicht mehr schreiben. Wenn Sie möchten, nennen Sie uns, wer die Aufgabe übernommen hat; beide Felder dürfen leer bleiben.`,
    successorName: "Name der Person, die übernommen hat (freiwillig)",
    successorEmail: "E-Mail-Adresse dieser Person (freiwillig)",
    leave: "Weitergeben",
    emailProblem:
      "Diese E-Mail-Adresse ist nicht vollständig. Bitte korrigieren Sie sie oder lassen Sie das Feld leer.",
    left: "Vielen Dank für die Auskunft.",
    leftDone: (firm) =>
      html`${firm} wird Sie nicht mehr fragen, und Ihre Ansprechperson dort ist informiert. Sie können diese Seite schließen.`,
    back: "Zurück zu allen Einstellungen",
  },
};
