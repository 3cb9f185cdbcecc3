import type { DefaultWords } from "./default-words";

export const PORTUGUESE: DefaultWords = {
  mail: {
    nps: {
      subject: "Como estamos a trabalhar consigo?",
      introduction: "Uma pergunta, um clique: demora menos de um minuto, e lemos todas as respostas.",
    },
    csat: {
      subject: "Qual é a sua satisfação com o nosso trabalho?",
      introduction:
        "Uma pergunta sobre o trabalho que acabámos de realizar para si. Lemos todas as respostas.",
    },
    ces: {
      subject: "Tornámos tudo mais fácil para si?",
      introduction:
        "Uma pergunta sobre a sua experiência de trabalho connosco. Demora menos de um minuto, e lemos todas as respostas.",
    },
    follow_up: {
      subject: "Conseguimos resolver a situação?",
      introduction:
        "Há algum tempo disse-nos que algo não estava bem. Diga-nos, por favor, qual é a situação hoje.",
    },
  },
  score: {
    nps: "Qual é a probabilidade de recomendar {firm} a um colega?",
    csat: "Qual é o seu grau de satisfação com o trabalho que {firm} realizou para si?",
    ces: "Em que medida concorda: {firm} facilitou-lhe obter aquilo de que precisava?",
    follow_up: "Qual é hoje a probabilidade de recomendar {firm} a um colega?",
  },
  comment: {
    neutral: "Qual é o principal motivo da sua pontuação?",
    detractor: "O que correu mal?",
    passive: {
      nps: "O que teria sido preciso para dar 9 ou 10?",
      csat: "O que teria aumentado a sua satisfação?",
      ces: "O que teria tornado tudo mais fácil?",
    },
    promoter: "O que mais valoriza?",
    followUp: "Há mais alguma coisa que devamos saber ou fazer?",
  },
  drivers: "O que mais pesou na sua pontuação?",
  choices: {
    quality: "Qualidade do trabalho",
    people: "As pessoas com quem trabalhamos",
    deadlines: "Cumprimento dos prazos",
    communication: "Informação recebida",
    understanding: "Compreensão da nossa atividade",
    value: "Relação qualidade-preço",
  },
  remedy: "O que poderíamos fazer para resolver a situação?",
  contact_me: "Podem contactar-me sobre este assunto",
  quote_consent: "Podem citar as minhas palavras com o meu nome e o da minha empresa",
  referral: "Conhece alguém que possamos ajudar da mesma forma?",
  handling: "Qual é o seu grau de satisfação com a forma como tratámos o assunto?",
  outcome_fair: "O resultado foi justo.",
  process_easy: "Foi fácil conseguir que a situação fosse resolvida.",
  respect: "Trataram-me com respeito.",
  is_fixed: "O assunto está resolvido para si?",
};
