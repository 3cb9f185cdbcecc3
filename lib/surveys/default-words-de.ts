import type { DefaultWords } from "./default-words";

export const GERMAN: DefaultWords = {
  mail: {
    nps: {
      subject: "Wie zufrieden sind Sie mit uns?",
      introduction: "Eine Frage, ein Klick: Es dauert keine Minute, und wir lesen jede Antwort.",
    },
    csat: {
      subject: "Wie zufrieden sind Sie mit unserer Arbeit?",
      introduction:
        "Eine Frage zu der Arbeit, die wir gerade für Sie abgeschlossen haben. Wir lesen jede Antwort.",
    },
    ces: {
      subject: "Wie einfach haben wir es Ihnen gemacht?",
      introduction:
        "Eine Frage zur Zusammenarbeit mit uns. Es dauert keine Minute, und wir lesen jede Antwort.",
    },
    follow_up: {
      subject: "Haben wir es wieder in Ordnung gebracht?",
      introduction:
        "Vor einiger Zeit haben Sie uns gesagt, dass etwas nicht in Ordnung war. Bitte sagen Sie uns, wie es heute darum steht.",
    },
  },
  score: {
    nps: "Wie wahrscheinlich ist es, dass Sie {firm} einer Kollegin oder einem Kollegen weiterempfehlen?",
    csat: "Wie zufrieden sind Sie mit der Arbeit, die {firm} für Sie geleistet hat?",
    ces: "Wie sehr stimmen Sie zu: {firm} hat es Ihnen leicht gemacht, das zu bekommen, was Sie brauchten?",
    follow_up:
      "Wie wahrscheinlich ist es, dass Sie {firm} heute einer Kollegin oder einem Kollegen weiterempfehlen?",
  },
  comment: {
    neutral: "Was ist der Hauptgrund für Ihre Bewertung?",
    detractor: "Was ist schiefgegangen?",
    passive: {
      nps: "Was hätte eine 9 oder 10 daraus gemacht?",
      csat: "Was hätte Sie zufriedener gemacht?",
      ces: "Was hätte es einfacher gemacht?",
    },
    promoter: "Was schätzen Sie am meisten?",
    followUp: "Gibt es noch etwas, das wir wissen oder tun sollten?",
  },
  drivers: "Was war für Ihre Bewertung am wichtigsten?",
  choices: {
    quality: "Qualität der Arbeit",
    people: "Die Menschen, mit denen wir arbeiten",
    deadlines: "Einhaltung von Terminen",
    communication: "Auf dem Laufenden gehalten werden",
    understanding: "Verständnis für unser Geschäft",
    value: "Preis-Leistungs-Verhältnis",
  },
  remedy: "Womit könnten wir es für Sie wiedergutmachen?",
  contact_me: "Sie dürfen mich dazu kontaktieren",
  quote_consent: "Sie dürfen mich mit Namen und Firma zitieren",
  referral: "Kennen Sie jemanden, dem wir ebenso helfen könnten?",
  handling: "Wie zufrieden sind Sie damit, wie wir mit der Angelegenheit umgegangen sind?",
  outcome_fair: "Das Ergebnis war fair.",
  process_easy: "Es war einfach, die Sache in Ordnung bringen zu lassen.",
  respect: "Ich wurde mit Respekt behandelt.",
  is_fixed: "Ist die Angelegenheit für Sie erledigt?",
};
