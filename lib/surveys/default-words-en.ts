import type { DefaultWords } from "./default-words";

export const ENGLISH: DefaultWords = {
  mail: {
    nps: {
      subject: "How are we doing?",
      introduction: "One question, one click: it takes less than a minute, and we read every answer.",
    },
    csat: {
      subject: "How satisfied are you with our work?",
      introduction: "One question about the work we have just done for you, and we read every answer.",
    },
    ces: {
      subject: "How easy did we make it?",
      introduction:
        "One question about working with us. It takes less than a minute, and we read every answer.",
    },
    follow_up: {
      subject: "Did we put it right?",
      introduction:
        "A little while ago you told us that something was not right. Please tell us where it stands today.",
    },
  },
  score: {
    nps: "How likely are you to recommend {firm} to a colleague?",
    csat: "How satisfied are you with the work {firm} has done for you?",
    ces: "How far do you agree: {firm} made it easy for you to get what you needed?",
    follow_up: "How likely are you to recommend {firm} to a colleague now?",
  },
  comment: {
    neutral: "What is the main reason for your score?",
    detractor: "What went wrong?",
    passive: {
      nps: "What would have made it a 9 or 10?",
      csat: "What would have made you more satisfied?",
      ces: "What would have made it easier?",
    },
    promoter: "What do you value most?",
    followUp: "Is there anything left that we should know or do?",
  },
  drivers: "What mattered most for your score?",
  choices: {
    quality: "Quality of the work",
    people: "The people we work with",
    deadlines: "Keeping to deadlines",
    communication: "Being kept informed",
    understanding: "Understanding of our business",
    value: "Value for money",
  },
  remedy: "What would put it right for you?",
  contact_me: "Someone may contact me about this",
  quote_consent: "You may quote what I wrote, with my name and company",
  referral: "Do you know someone we could help in the same way?",
  handling: "How satisfied are you with the way we handled the matter?",
  outcome_fair: "The outcome was fair.",
  process_easy: "It was easy to have the matter put right.",
  respect: "I was treated with respect.",
  is_fixed: "Is the matter settled for you?",
};
