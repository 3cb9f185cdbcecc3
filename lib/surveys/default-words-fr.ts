import type { DefaultWords } from "./default-words";

export const FRENCH: DefaultWords = {
  mail: {
    nps: {
      subject: "Que pensez-vous de notre collaboration ?",
      introduction: "Une question, un clic : cela prend moins d’une minute, et nous lisons chaque réponse.",
    },
    csat: {
      subject: "Que pensez-vous de notre travail ?",
      introduction:
        "Une question sur le travail que nous venons d’effectuer pour vous. Nous lisons chaque réponse.",
    },
    ces: {
      subject: "Vous avons-nous facilité la tâche ?",
      introduction:
        "Une question sur votre collaboration avec nous. Cela prend moins d’une minute, et nous lisons chaque réponse.",
    },
    follow_up: {
      subject: "Avons-nous réglé le problème ?",
      introduction:
        "Il y a quelque temps, vous nous avez signalé un problème. Dites-nous, s’il vous plaît, où en sont les choses aujourd’hui.",
    },
  },
  score: {
    nps: "Quelle est la probabilité que vous recommandiez {firm} à une ou un collègue ?",
    csat: "Quel est votre niveau de satisfaction concernant le travail que {firm} a réalisé pour vous ?",
    ces: "Dans quelle mesure partagez-vous cet avis : {firm} vous a permis d’obtenir facilement ce dont vous aviez besoin ?",
    follow_up: "Quelle est aujourd’hui la probabilité que vous recommandiez {firm} à une ou un collègue ?",
  },
  comment: {
    neutral: "Quelle est la raison principale de votre note ?",
    detractor: "Qu’est-ce qui n’a pas été ?",
    passive: {
      nps: "Qu’aurait-il fallu pour que ce soit un 9 ou un 10 ?",
      csat: "Qu’est-ce qui vous aurait donné davantage satisfaction ?",
      ces: "Qu’est-ce qui aurait rendu les choses plus faciles ?",
    },
    promoter: "Qu’appréciez-vous le plus ?",
    followUp: "Reste-t-il quelque chose que nous devrions savoir ou faire ?",
  },
  drivers: "Qu’est-ce qui a le plus compté dans votre note ?",
  choices: {
    quality: "La qualité du travail",
    people: "Les personnes avec qui nous travaillons",
    deadlines: "Le respect des délais",
    communication: "L’information reçue",
    understanding: "La compréhension de notre activité",
    value: "Le rapport qualité-prix",
  },
  remedy: "Que pourrions-nous faire pour y remédier ?",
  contact_me: "Vous pouvez me contacter à ce sujet",
  quote_consent: "Vous pouvez citer mes propos avec mon nom et celui de mon entreprise",
  referral: "Connaissez-vous quelqu’un que nous pourrions aider de la même manière ?",
  handling: "Quel est votre niveau de satisfaction quant à la façon dont nous avons traité le problème ?",
  outcome_fair: "Le résultat a été équitable.",
  process_easy: "Il a été facile d’obtenir une solution.",
  respect: "On m’a témoigné du respect.",
  is_fixed: "Le problème est-il réglé pour vous ?",
};
