import type { DefaultWords } from "./default-words";

export const ITALIAN: DefaultWords = {
  mail: {
    nps: {
      subject: "Come stiamo lavorando per Lei?",
      introduction: "Una domanda, un clic: richiede meno di un minuto e leggiamo ogni risposta.",
    },
    csat: {
      subject: "Che cosa pensa del nostro lavoro?",
      introduction: "Una domanda sul lavoro che abbiamo appena svolto per Lei. Leggiamo ogni risposta.",
    },
    ces: {
      subject: "Le abbiamo reso le cose facili?",
      introduction:
        "Una domanda sulla collaborazione con noi. Richiede meno di un minuto e leggiamo ogni risposta.",
    },
    follow_up: {
      subject: "Abbiamo rimediato?",
      introduction:
        "Qualche tempo fa ci ha detto che qualcosa non andava. La preghiamo di dirci a che punto siamo oggi.",
    },
  },
  score: {
    nps: "Con quale probabilità consiglierebbe {firm} a un collega?",
    csat: "Qual è il Suo grado di soddisfazione per il lavoro che {firm} ha svolto per Lei?",
    ces: "In che misura è d’accordo: {firm} Le ha reso facile ottenere ciò di cui aveva bisogno?",
    follow_up: "Con quale probabilità oggi consiglierebbe {firm} a un collega?",
  },
  comment: {
    neutral: "Qual è il motivo principale del Suo punteggio?",
    detractor: "Che cosa non è andato bene?",
    passive: {
      nps: "Che cosa sarebbe servito per un 9 o un 10?",
      csat: "Che cosa avrebbe aumentato la Sua soddisfazione?",
      ces: "Che cosa avrebbe reso tutto più facile?",
    },
    promoter: "Che cosa apprezza di più?",
    followUp: "C’è ancora qualcosa che dovremmo sapere o fare?",
  },
  drivers: "Che cosa ha contato di più nel Suo punteggio?",
  choices: {
    quality: "La qualità del lavoro",
    people: "Le persone con cui lavoriamo",
    deadlines: "Il rispetto delle scadenze",
    communication: "Le informazioni ricevute",
    understanding: "La comprensione della nostra attività",
    value: "Il rapporto qualità-prezzo",
  },
  remedy: "Che cosa potremmo fare per rimediare?",
  contact_me: "Potete contattarmi a questo proposito",
  quote_consent: "Potete citare le mie parole con il mio nome e quello della mia azienda",
  referral: "Conosce qualcuno che potremmo aiutare allo stesso modo?",
  handling: "Qual è il Suo grado di soddisfazione per il modo in cui abbiamo gestito la questione?",
  outcome_fair: "Il risultato è stato equo.",
  process_easy: "È stato facile ottenere una soluzione.",
  respect: "Mi avete trattato con rispetto.",
  is_fixed: "Per Lei la questione è risolta?",
};
