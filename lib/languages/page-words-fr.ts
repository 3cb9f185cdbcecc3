import { html } from "@/lib/platform/html";
import type { PageWords } from "./page-words";
import { type PromisedDay, sayDay } from "./promised-day";

const by = (day: PromisedDay) =>
  sayDay("fr", day, {
    today: "aujourd’hui",
    tomorrow: "d’ici demain",
    weekday: (name) => `d’ici ${name}`,
    date: (name) => `d’ici le ${name.replace(/^1 /, "1er ")}`,
  });

/** The client's pages in French. */
export const frenchPage: PageWords = {
  frame: {
    language: "Langue",
    reason: (firm, account) => html`Vous recevez ceci parce que ${firm} travaille pour ${account}.`,
    preferences: "Changer de langue ou ne plus recevoir ces e-mails",
  },
  form: {
    send: "Envoyer",
    yes: "Oui",
    no: "Non",
    isCorrection: "Vous avez déjà répondu. Vous pouvez encore modifier votre réponse.",
    checkTitle: "Veuillez vérifier votre réponse",
    check: "Rien n’a encore été envoyé. Veuillez vérifier ce qui est indiqué ci-dessous.",
    offline:
      "Vous êtes hors ligne, rien n’a donc été envoyé. Rien n’est perdu non plus\u00a0: veuillez renvoyer votre réponse dès que vous serez de nouveau en ligne.",
    likelihood: { low: "Pas du tout probable", high: "Extrêmement probable" },
    satisfaction: { low: "Très insatisfait(e)", high: "Très satisfait(e)" },
    agreement: { low: "Pas du tout d’accord", high: "Tout à fait d’accord" },
  },
  problems: {
    number: (low, high) => `Veuillez choisir un nombre de ${low} à ${high}.`,
    yesOrNo: "Veuillez choisir oui ou non.",
    tooLong: (most) =>
      `Ce texte dépasse ${most.toLocaleString("fr")} caractères. Rien n’est perdu\u00a0: veuillez le raccourcir et l’envoyer de nouveau.`,
  },
  thanks: {
    title: "Merci",
    thankYou: (name) => html`Merci, ${name}.`,
    received: (firm) => html`${firm} a bien reçu votre réponse.`,
    someone: (firm) => html`Une personne de ${firm}`,
    reads: (who) => html`${who} lit votre réponse et reviendra vers vous.`,
    calls: (who, day) => html`${who} lit votre réponse et vous appellera ${by(day)}.`,
    next: "Vous saurez ensuite ce qui a été constaté et ce qui est entrepris.",
    passive: (firm) => html`${firm} a bien reçu votre réponse et va regarder ce qui peut être amélioré.`,
    promoter: (firm) => html`Il est bon de savoir ce qui fonctionne. ${firm} a bien reçu votre réponse.`,
    quote: "Merci également de nous autoriser à vous citer.",
    followUp: (firm) => html`${firm} sait maintenant comment cela s’est terminé pour vous.`,
    followUpOpen: (firm) => html`${firm} sait maintenant que tout n’est pas encore réglé.`,
    mayChange:
      "Vous pouvez modifier votre réponse depuis ce navigateur pendant une heure\u00a0: revenez en arrière ou ouvrez de nouveau le lien.",
  },
  closed: {
    answeredTitle: "Déjà répondu",
    answered: "Une réponse a déjà été donnée. Merci.",
    answeredHow: "Une réponse peut être modifiée pendant une heure, depuis le navigateur qui l’a envoyée.",
    keptHow: (firm) =>
      html`C’est la première réponse donnée qui compte. Ce que vous venez d’envoyer a été conservé à côté, et ${firm} peut le lire. Pour modifier la première réponse, répondez à l’e-mail qui vous a conduit ici.`,
    unknown: "Ce lien ne fonctionne pas.",
    unknownHow:
      "Il a peut-être été coupé en chemin. Veuillez l’ouvrir de nouveau depuis l’e-mail ou le copier en entier.",
    gone: "Cette enquête est close.",
    goneHow:
      "Merci d’avoir voulu répondre. Si vous avez quelque chose à dire, répondez à l’e-mail qui vous a conduit ici\u00a0: il sera lu.",
    tooLarge: "Ce texte est trop long pour être envoyé.",
    tooLargeHow: "Veuillez revenir en arrière et raccourcir votre texte\u00a0; ce navigateur l’a conservé.",
    unavailable: "Nous n’avons pas accès à nos données pour le moment.",
    unavailableHow:
      "Si vous étiez en train d’envoyer une réponse, elle n’a pas été enregistrée. Veuillez revenir en arrière et l’envoyer de nouveau dans une minute\u00a0; ce navigateur a conservé votre texte.",
    notKept: "Cette réponse n’a pas été conservée.",
    notKeptHow:
      "Tant de réponses sont venues par ce lien qu’aucune autre n’est conservée. Si vous avez quelque chose à dire, répondez à l’e-mail qui vous a conduit ici\u00a0: il sera lu.",
    tooMany: "Trop de demandes sont venues de votre réseau.",
    tooManyHow:
      "Veuillez patienter une minute, puis réessayer. Si vous étiez en train d’envoyer une réponse, revenez alors en arrière et envoyez-la de nouveau.",
  },
  preferences: {
    title: "Vos préférences",
    who: (name, account) => html`Il s’agit des enquêtes adressées à ${name}, ${account}.`,
    languageHeading: "Langue",
    languageLabel: "Dans quelle langue souhaitez-vous recevoir nos questions\u00a0?",
    languageNote:
      "Une enquête qui n’existe pas dans cette langue vous parvient dans celle où elle a été rédigée.",
    languageSave: "Enregistrer la langue",
    languageSaved: "C’est enregistré. Nous vous interrogerons désormais dans cette langue.",
    onceMore:
      "Rien n’a encore été modifié\u00a0: des programmes qui vérifient les e-mails activent aussi de tels boutons. Si c’était vous, veuillez appuyer encore une fois sur le bouton.",
    stopHeading: "Ne plus recevoir ces e-mails",
    stopWhat: (firm) => html`${firm} ne vous demandera plus votre avis par e-mail.`,
    stop: "Ne plus recevoir ces e-mails",
    stopped: "Vous ne recevrez plus ces e-mails.",
    stoppedWhat: (firm) =>
      html`${firm} ne vous demandera plus votre avis par e-mail. Vous pouvez fermer cette page.`,
    leftHeading: "Je ne suis plus la bonne personne",
    leftWhat: (firm) =>
      html`${firm} ne vous écrira plus à ce sujet. Si vous le souhaitez, indiquez qui a pris la suite\u00a0; les deux champs peuvent rester vides.`,
    successorName: "Nom de la personne qui a pris la suite (facultatif)",
    successorEmail: "Son adresse e-mail (facultatif)",
    leave: "Transmettre",
    emailProblem: "Cette adresse e-mail n’est pas complète. Veuillez la corriger ou laisser le champ vide.",
    left: "Merci de nous l’avoir dit.",
    leftDone: (firm) =>
      html`${firm} ne vous interrogera plus, et votre interlocuteur sur place en a été informé. Vous pouvez fermer cette page.`,
    back: "Revenir à toutes les préférences",
  },
};
