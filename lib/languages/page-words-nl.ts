import { html } from "@/lib/platform/html";
import type { PageWords } from "./page-words";
import { type PromisedDay, sayDay } from "./promised-day";

const by = (day: PromisedDay) =>
  sayDay("nl", day, {
    today: "vandaag",
    tomorrow: "uiterlijk morgen",
    weekday: (name) => `uiterlijk ${name}`,
    date: (name) => `uiterlijk ${name}`,
  });

/** The client's pages in Dutch. */
export const dutchPage: PageWords = {
  frame: {
    language: "Taal",
    reason: (firm, account) => html`U ontvangt dit omdat ${firm} voor ${account} werkt.`,
    preferences: "De taal wijzigen of deze e-mails stopzetten",
  },
  form: {
    send: "Versturen",
    yes: "Ja",
    no: "Nee",
    isCorrection: "U hebt al geantwoord. U kunt uw antwoord nog wijzigen.",
    checkTitle: "Controleer uw antwoord",
    check: "Er is nog niets verstuurd. Kijk naar wat hieronder is gemarkeerd.",
    offline:
      "U bent offline, dus er is niets verstuurd. Er is ook niets verloren gegaan: verstuur het opnieuw zodra u weer online bent.",
    likelihood: { low: "Helemaal niet waarschijnlijk", high: "Uiterst waarschijnlijk" },
    satisfaction: { low: "Zeer ontevreden", high: "Zeer tevreden" },
    agreement: { low: "Helemaal mee oneens", high: "Helemaal mee eens" },
  },
  problems: {
    number: (low, high) => `Kies een getal van ${low} tot en met ${high}.`,
    yesOrNo: "Kies ja of nee.",
    tooLong: (most) =>
      `Deze tekst is langer dan ${most.toLocaleString("nl")} tekens. Er is niets verloren gegaan: maak hem korter en verstuur hem opnieuw.`,
  },
  thanks: {
    title: "Hartelijk dank",
    thankYou: (name) => html`Hartelijk dank, ${name}.`,
    received: (firm) => html`${firm} heeft uw antwoord ontvangen.`,
    someone: (firm) => html`Iemand van ${firm}`,
    reads: (who) => html`${who} leest uw antwoord en neemt contact met u op.`,
    calls: (who, day) => html`${who} leest uw antwoord en belt u ${by(day)}.`,
    next: "Daarna hoort u wat er is vastgesteld en wat eraan wordt gedaan.",
    passive: (firm) => html`${firm} heeft uw antwoord ontvangen en kijkt wat er beter kan.`,
    promoter: (firm) => html`Het is goed om te weten wat goed gaat. ${firm} heeft uw antwoord ontvangen.`,
    quote: "Dank ook dat wij u mogen citeren.",
    followUp: (firm) => html`${firm} weet nu hoe het voor u is afgelopen.`,
    followUpOpen: (firm) => html`${firm} weet nu dat nog niet alles goed is.`,
    mayChange:
      "U kunt uw antwoord een uur lang vanuit deze browser wijzigen: ga terug of open de link opnieuw.",
  },
  closed: {
    answeredTitle: "Al beantwoord",
    answered: "Deze enquête is al beantwoord. Hartelijk dank.",
    answeredHow:
      "Een antwoord kan een uur lang worden gewijzigd, vanuit de browser waarmee het is verstuurd.",
    keptHow: (firm) =>
      html`Het antwoord dat het eerst is gegeven, telt. Wat u nu hebt verstuurd, is ernaast bewaard en ${firm} kan het lezen. Wilt u het eerste antwoord wijzigen, beantwoord dan de e-mail die u hier heeft gebracht.`,
    unknown: "Deze link werkt niet.",
    unknownHow:
      "Misschien is hij onderweg afgebroken. Open hem nog eens vanuit de e-mail of kopieer hem in zijn geheel.",
    gone: "Deze enquête is gesloten.",
    goneHow:
      "Fijn dat u wilde antwoorden. Wilt u iets laten weten, beantwoord dan de e-mail die u hier heeft gebracht: die wordt gelezen.",
    tooLarge: "Deze tekst is te lang om te versturen.",
    tooLargeHow: "Ga terug en maak uw tekst korter; deze browser heeft hem bewaard.",
    unavailable: "Wij kunnen op dit moment niet bij onze gegevens.",
    unavailableHow:
      "Als u een antwoord aan het versturen was, is het niet opgeslagen. Ga terug en verstuur het over een minuut opnieuw; deze browser heeft uw tekst bewaard.",
    notKept: "Dit antwoord is niet bewaard.",
    notKeptHow:
      "Via deze link zijn zo veel antwoorden gekomen dat er geen meer worden bewaard. Wilt u iets laten weten, beantwoord dan de e-mail die u hier heeft gebracht: die wordt gelezen.",
    tooMany: "Er kwamen te veel verzoeken vanuit uw netwerk.",
    tooManyHow:
      "Wacht een minuut en probeer het opnieuw. Als u een antwoord aan het versturen was, ga dan terug en verstuur het nog eens.",
  },
  preferences: {
    title: "Uw voorkeuren",
    who: (name, account) => html`Het gaat om enquêtes aan ${name}, ${account}.`,
    languageHeading: "Taal",
    languageLabel: "In welke taal mogen wij u vragen stellen?",
    languageNote: "Een enquête die niet in deze taal bestaat, komt in de taal waarin zij is geschreven.",
    languageSave: "Taal opslaan",
    languageSaved: "Opgeslagen. Vanaf nu stellen wij u vragen in deze taal.",
    onceMore:
      "Er is nog niets gewijzigd: ook programma’s die e-mails controleren drukken op zulke knoppen. Was u het zelf, druk dan nog een keer op de knop.",
    stopHeading: "Deze e-mails stopzetten",
    stopWhat: (firm) => html`${firm} zal u niet meer per e-mail om uw mening vragen.`,
    stop: "Deze e-mails stopzetten",
    stopped: "Deze e-mails zijn stopgezet.",
    stoppedWhat: (firm) =>
      html`${firm} zal u niet meer per e-mail om uw mening vragen. U kunt deze pagina sluiten.`,
    leftHeading: "Ik ben niet meer de juiste persoon",
    leftWhat: (firm) =>
      html`${firm} zal u hierover niet meer schrijven. Als u wilt, geef dan aan wie het heeft overgenomen; beide velden mogen leeg blijven.`,
    successorName: "Naam van wie het heeft overgenomen (optioneel)",
    successorEmail: "E-mailadres van deze persoon (optioneel)",
    leave: "Doorgeven",
    emailProblem: "Dit e-mailadres is niet volledig. Verbeter het of laat het veld leeg.",
    left: "Dank dat u het ons laat weten.",
    leftDone: (firm) =>
      html`${firm} zal u niets meer vragen en uw contactpersoon daar is op de hoogte gebracht. U kunt deze pagina sluiten.`,
    back: "Terug naar alle voorkeuren",
  },
};
