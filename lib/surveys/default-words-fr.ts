import type { DefaultWords } from "./default-words";

export const FRENCH: DefaultWords = {
  mail: {
    nps: {
      subject: "Que pensez-vous de notre collaboration\u00a0?",
      introduction:
        "Une question, un clic\u00a0: cela prend moins d’une minute, et nous lisons chaque réponse.",
    },
    csat: {
      subject: "Que pensez-vous de notre travail\u00a0?",
      introduction:
        "Une question sur le travail que nous venons d’effectuer pour vous. Nous lisons chaque réponse.",
    },
    ces: {
      subject: "Vous avons-nous facilité la tâche\u00a0?",
      introduction:
        "Une question sur votre collaboration avec nous. Cela prend moins d’une minute, et nous lisons chaque réponse.",
    },
    follow_up: {
      subject: "Avons-nous réglé le problème\u00a0?",
      introduction:
        "Il y a quelque temps, vous nous avez signalé un problème. Dites-nous, s’il vous plaît, où en sont les choses aujourd’hui.",
    },
  },
  score: {
    nps: "Quelle est la probabilité que vous recommandiez {firm} à une ou un collègue\u00a0?",
    csat: "Quel est votre niveau de satisfaction concernant le travail que {firm} a réalisé pour vous\u00a0?",
    ces: "Dans quelle mesure partagez-vous cet avis\u00a0: {firm} vous a permis d’obtenir facilement ce dont vous aviez besoin\u00a0?",
    follow_up:
      "Quelle est aujourd’hui la probabilité que vous recommandiez {firm} à une ou un collègue\u00a0?",
  },
  comment: {
    neutral: "Quelle est la raison principale de votre note\u00a0?",
    detractor: "Qu’est-ce qui s’est mal passé\u00a0?",
    passive: {
      nps: "Qu’aurait-il fallu pour que ce soit un 9 ou un 10\u00a0?",
      csat: "Qu’est-ce qui vous aurait donné davantage satisfaction\u00a0?",
      ces: "Qu’est-ce qui aurait rendu les choses plus faciles\u00a0?",
    },
    promoter: "Qu’appréciez-vous le plus\u00a0?",
    followUp: "Reste-t-il quelque chose que nous devrions savoir ou faire\u00a0?",
  },
  drivers: "Qu’est-ce qui a le plus compté dans votre note\u00a0?",
  choices: {
    quality: "La qualité du travail",
    people: "Les personnes avec qui nous travaillons",
    deadlines: "Le respect des délais",
    communication: "L’information reçue",
    understanding: "La compréhension de notre activité",
    value: "Le rapport qualité-prix",
  },
  remedy: "Que pourrions-nous faire pour y remédier\u00a0?",
  contact_me: "Vous pouvez me contacter à ce sujet",
  quote_consent: "Vous pouvez citer mes propos avec mon nom et celui de mon entreprise",
  referral: "Connaissez-vous quelqu’un que nous pourrions aider de la même manière\u00a0?",
  handling:
    "Quel est votre niveau de satisfaction quant à la façon dont nous avons traité le problème\u00a0?",
  outcome_fair: "Le résultat a été équitable.",
  process_easy: "Il a été facile d’obtenir une solution.",
  respect: "On m’a témoigné du respect.",
  is_fixed: "Le problème est-il réglé pour vous\u00a0?",
};
