import type { Tongue } from "./accounts";
import type { Theme } from "./themes";

/** What clients write when they are asked whether it was put right, and it was. */
export const WON_BACK_COMMENTS: Record<Tongue, readonly string[]> = {
  en: [
    "Yes, settled. Thank you for taking it seriously.",
    "Didn't expect a call within the day. It helped.",
    "Sorted, and sorted properly.",
    "Good that somebody called at once.",
    "It is fixed. Please keep it that way.",
    "You said what you would do and then did it. That's all I wanted.",
    "Impressed, to be honest.",
    "Better than before, actually.",
    "Your people were excellent about it.",
    "Fine now. Thank you for the plain words.",
    "I was angry. I'm not any more.",
    "Works. Let's talk again next quarter.",
    "The written plan made the difference, my board liked it too.",
    "Handled well. Would have liked it a week sooner.",
    "All good, thanks",
    "Honest conversation, real change. Appreciated.",
  ],
  de: [
    "Erledigt, danke für die schnelle Reaktion.",
    "So wünscht man sich das. Fehler passieren, der Umgang damit zählt.",
    "Passt jetzt. Das Gespräch war gut.",
    "Wurde gelöst, und zwar gründlich.",
    "Danke an {am} für das offene Gespräch.",
    "Alles geklärt.",
    "Der neue Ablauf funktioniert.",
  ],
  fr: [
    "Problème résolu, merci pour la réactivité.",
    "Très bien géré, je n'y croyais plus.",
    "C'est réglé. Merci pour votre franchise.",
    "Merci d'avoir appelé tout de suite.",
    "Tout est rentré dans l'ordre.",
  ],
};

/** And when it was not, whatever it was about. */
export const STILL_UNHAPPY_COMMENTS: readonly string[] = [
  "You fixed the symptom.",
  "It took far too long and I had to ask twice where it stands.",
  "The plan was good. Half of it has happened.",
  "Leider nein. Es wurde viel versprochen.",
  "I got an apology. What I wanted was the work done.",
  "Rien n'a vraiment changé.",
  "Besser, aber nicht gut.",
  "Same again last week.",
  "I don't doubt the good will. I doubt that you have the people.",
  "Not yet. Ask me again when the second half is done.",
];

/** The same where it can only be about one thing. */
export const STILL_UNHAPPY_ABOUT: Record<Theme, readonly string[]> = {
  handover: [
    "The person changed again, the problem didn't.",
    "We agreed on a weekly call. There has been one.",
    "The handover note is three pages. Marcus knew three hundred.",
    "Still explaining our own business to you.",
    "The list of open points is itself an open point by now.",
  ],
  late: [
    "A nice letter, but the next report was late again.",
    "Wieder zu spät, nur diesmal mit Ankündigung.",
  ],
  invoice: ["The corrected invoice has a new mistake in it.", "On attend toujours l'avoir."],
  scope: ["We are still doing your part of the work ourselves.", "Ein Zettel mehr, aber keine Klarheit."],
  seniority: [
    "The experienced colleague came once.",
    "Un senior sur le papier, toujours un junior sur le site.",
  ],
  slow: ["Answers come faster. They just don't answer the question.", "Eine Woche ging es gut."],
  price: ["I understand the calculation now. I still find it too high."],
  quality: ["The corrected figures have a new mistake in them.", "Korrigiert ja, geprüft nein."],
};
