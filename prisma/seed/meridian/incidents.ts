import type { IncidentMessageStage } from "@/prisma/generated/enums";

type Message = {
  readonly stage: IncidentMessageStage;
  readonly afterHours: number;
  readonly subject: string;
  readonly text: string;
  /** What it meant for the clients, where it counts as the apology. */
  readonly impact?: string;
};

export type StagedIncident = {
  readonly title: string;
  readonly whatHappened: string;
  readonly messages: readonly Message[];
};

const DAY = 24;

/** Marcus left, and nobody took over what he had promised. */
export const HANDOVER_INCIDENT = {
  title: "Clients of Marcus Webb lost their contact without a handover",
  whatHappened:
    "Marcus left at the end of the quarter and his open promises were not handed over. Clients found out by themselves, some of them in front of their own boards. At least three reports were late because nobody knew of the dates.",
  messages: [
    {
      stage: "first_word",
      afterHours: 4,
      subject: "Your contact at Meridian, and what we owe you",
      text: "Dear {first name},\n\nMarcus Webb has left Meridian, and you should have heard it from us before he went. You did not, and what he had promised you was not handed over. That is our fault.\n\nFrom today your office lead knows every open promise, and calls you this week to go through them with you.\n\nWe are sorry.\n\nHelen Okafor",
    },
    {
      stage: "what_we_found",
      afterHours: 18 * DAY,
      subject: "Why nobody took over, and what changes",
      text: "Dear {first name},\n\nwe have looked into why nobody took over from Marcus. We had no list of what a leaving colleague still owes, and no second person who knew your work.\n\nBy the end of the month every client of ours has a second named contact. Yours introduces themselves to you in person.\n\nHelen Okafor",
    },
    {
      stage: "put_right",
      afterHours: 52 * DAY,
      subject: "Done: a second contact for everybody",
      text: "Dear {first name},\n\nevery client of ours now has a second named contact, and nobody leaves before both have gone through the open points with you.\n\nThank you for telling us plainly.\n\nHelen Okafor",
    },
  ],
} as const satisfies StagedIncident;

/** So long after it was opened, Helen calls it resolved. */
export const HANDOVER_RESOLVED_AFTER_HOURS = 80 * DAY;
export const HANDOVER_NOTE =
  "Everybody has a second contact. What is still open is looked after case by case, by the offices.";

/** Only yesterday. */
export const INVOICE_INCIDENT = {
  title: "Invoices of last month went out twice",
  whatHappened:
    "The change of the accounting system sent every invoice of last month a second time, under a new number. Some clients have paid both.",
  messages: [
    {
      stage: "first_word",
      afterHours: 2,
      subject: "You have two invoices from us for the same work",
      text: "Dear {first name},\n\nwe sent you last month's invoice twice, under two numbers. That is our mistake. Please ignore the second; you need to do nothing.\n\nShould you have paid both, the money is back on your account by Friday. We write to you again on Thursday with what went wrong.\n\nWe are sorry for the extra work.\n\nSofia Lindqvist",
      impact: "They had to find out which invoice counts, and some of them have paid twice.",
    },
    {
      stage: "what_we_found",
      afterHours: 3,
      subject: "Why you got two invoices",
      text: "Dear {first name},\n\nwhen we moved to another accounting system, both sent the invoices of the month. Nobody compared the two lists before they went out.\n\nSofia Lindqvist",
    },
  ],
} as const satisfies StagedIncident;
