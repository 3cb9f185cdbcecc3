import type { DefaultWords } from "./default-words";

export const DUTCH: DefaultWords = {
  mail: {
    nps: {
      subject: "Hoe doen we het?",
      introduction: "Eén vraag, één klik: het kost minder dan een minuut en we lezen elk antwoord.",
    },
    csat: {
      subject: "Hoe tevreden bent u over ons werk?",
      introduction: "Eén vraag over het werk dat we net voor u hebben gedaan. We lezen elk antwoord.",
    },
    ces: {
      subject: "Hebben we het u makkelijk gemaakt?",
      introduction:
        "Eén vraag over de samenwerking met ons. Het kost minder dan een minuut en we lezen elk antwoord.",
    },
    follow_up: {
      subject: "Hebben we het goedgemaakt?",
      introduction:
        "Enige tijd geleden liet u ons weten dat iets niet in orde was. Wilt u ons laten weten hoe het er nu voor staat?",
    },
  },
  score: {
    nps: "Hoe waarschijnlijk is het dat u {firm} aanbeveelt bij een collega?",
    csat: "Hoe tevreden bent u over het werk dat {firm} voor u heeft gedaan?",
    ces: "In hoeverre bent u het ermee eens: {firm} maakte het u makkelijk om te krijgen wat u nodig had?",
    follow_up: "Hoe waarschijnlijk is het dat u {firm} nu aanbeveelt bij een collega?",
  },
  comment: {
    neutral: "Wat is de belangrijkste reden voor uw score?",
    detractor: "Wat ging er mis?",
    passive: {
      nps: "Wat had er een 9 of 10 van gemaakt?",
      csat: "Wat had u tevredener gemaakt?",
      ces: "Wat had het makkelijker gemaakt?",
    },
    promoter: "Wat waardeert u het meest?",
    followUp: "Is er nog iets dat we moeten weten of doen?",
  },
  drivers: "Wat woog het zwaarst bij uw score?",
  choices: {
    quality: "De kwaliteit van het werk",
    people: "De mensen met wie we werken",
    deadlines: "Afspraken over termijnen nakomen",
    communication: "Op de hoogte gehouden worden",
    understanding: "Kennis van onze organisatie",
    value: "De prijs-kwaliteitverhouding",
  },
  remedy: "Hoe kunnen we het voor u goedmaken?",
  contact_me: "U mag hierover contact met mij opnemen",
  quote_consent: "U mag mij citeren met mijn naam en bedrijf",
  referral: "Kent u iemand die we op dezelfde manier kunnen helpen?",
  handling: "Hoe tevreden bent u over de manier waarop we de kwestie hebben behandeld?",
  outcome_fair: "De uitkomst was eerlijk.",
  process_easy: "Het was makkelijk om de kwestie te laten oplossen.",
  respect: "Ik ben met respect behandeld.",
  is_fixed: "Is de kwestie voor u opgelost?",
};
