import type { DefaultWords } from "./default-words";

export const SPANISH: DefaultWords = {
  mail: {
    nps: {
      subject: "¿Qué le parece nuestro trabajo?",
      introduction: "Una pregunta, un clic: lleva menos de un minuto y leemos todas las respuestas.",
    },
    csat: {
      subject: "¿Qué opina de nuestro último trabajo?",
      introduction:
        "Una pregunta sobre el trabajo que acabamos de realizar para usted. Leemos todas las respuestas.",
    },
    ces: {
      subject: "¿Se lo hemos puesto fácil?",
      introduction:
        "Una pregunta sobre cómo es trabajar con nosotros. Lleva menos de un minuto y leemos todas las respuestas.",
    },
    follow_up: {
      subject: "¿Lo hemos solucionado?",
      introduction:
        "Hace un tiempo nos dijo que algo no iba bien. Por favor, díganos cómo está el asunto hoy.",
    },
  },
  score: {
    nps: "¿Qué probabilidad hay de que recomiende {firm} a un colega?",
    csat: "¿Cuál es su grado de satisfacción con el trabajo que {firm} ha realizado para usted?",
    ces: "¿Hasta qué punto está de acuerdo: {firm} le ha facilitado conseguir lo que necesitaba?",
    follow_up: "¿Qué probabilidad hay de que hoy recomiende {firm} a un colega?",
  },
  comment: {
    neutral: "¿Cuál es el motivo principal de su puntuación?",
    detractor: "¿Qué ha fallado?",
    passive: {
      nps: "¿Qué habría hecho falta para que fuera un 9 o un 10?",
      csat: "¿Qué habría aumentado su satisfacción?",
      ces: "¿Qué lo habría hecho más fácil?",
    },
    promoter: "¿Qué es lo que más valora?",
    followUp: "¿Queda algo que debamos saber o hacer?",
  },
  drivers: "¿Qué ha pesado más en su puntuación?",
  choices: {
    quality: "La calidad del trabajo",
    people: "Las personas con las que trabajamos",
    deadlines: "El cumplimiento de los plazos",
    communication: "La información recibida",
    understanding: "El conocimiento de nuestro negocio",
    value: "La relación calidad-precio",
  },
  remedy: "¿Qué podríamos hacer para solucionarlo?",
  contact_me: "Pueden ponerse en contacto conmigo por este asunto",
  quote_consent: "Pueden citar mis palabras con mi nombre y el de mi empresa",
  referral: "¿Conoce a alguien a quien podamos ayudar de la misma manera?",
  handling: "¿Cuál es su grado de satisfacción con la forma en que hemos tratado el asunto?",
  outcome_fair: "El resultado ha sido justo.",
  process_easy: "Ha sido fácil conseguir que se solucionara.",
  respect: "Me han tratado con respeto.",
  is_fixed: "¿Está resuelto el asunto para usted?",
};
