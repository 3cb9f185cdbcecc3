/** The mail of the client pulse, as the firm's three offices write it; the questions are the usual ones. */
export const PULSE_MAIL = {
  subject: "How are we doing?",
  introduction:
    "Once a quarter we ask everyone we work with the same question. One click, and a word if you like: each answer is read by the person who looks after you.",
} as const;

export const PULSE_TRANSLATIONS = {
  de: {
    subject: "Wie zufrieden sind Sie mit uns?",
    introduction:
      "Einmal im Quartal stellen wir allen, mit denen wir arbeiten, dieselbe Frage. Ein Klick, und wenn Sie mögen ein Wort dazu: Jede Antwort liest die Person, die für Sie zuständig ist.",
  },
  fr: {
    subject: "Que pensez-vous de notre collaboration\u00a0?",
    introduction:
      "Une fois par trimestre, nous posons la même question à toutes les personnes avec qui nous travaillons. Un clic, et un mot si vous le souhaitez\u00a0: chaque réponse est lue par la personne qui vous suit.",
  },
} as const;
