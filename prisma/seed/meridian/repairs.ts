import type { Theme } from "./themes";

type Repair = {
  readonly fix: string;
  readonly done: string;
  readonly ask: string;
};

/** What was promised to the client, what was then done, and what the client had asked for. */
export const REPAIRS: Record<Theme, readonly Repair[]> = {
  handover: [
    {
      fix: "Two named people for the account, one of them at least five years with us. A day on site to go through everything. A handover note that the client reads and corrects.",
      done: "Day on site with {first} and the team. The note went through two rounds with them and is signed off. Both contacts have since led a meeting.",
      ask: "One person who knows us, and a second who could step in.",
    },
    {
      fix: "All open points since the change collected in one list, with a name and a date each, and worked off. Helen looks at it every week.",
      done: "The list had 23 points. All are closed, the last two on the promised date. The client ticked them off with us.",
      ask: "That nothing is lost that was agreed with Marcus.",
    },
    {
      fix: "The monthly call is back on the first Tuesday, with minutes on the same day. The work of the lost weeks is done again from the agreed assumptions at our cost.",
      done: "First call held, minutes sent within hours. The corrected forecast was delivered and accepted.",
      ask: "The monthly call, and a forecast that can be used.",
    },
  ],
  late: [
    {
      fix: "The late report complete by the date below. For the next three, a draft five working days before.",
      done: "Delivered a day early. The draft of the next one went out on time as well.",
      ask: "To know a week before if a date is in danger.",
    },
    {
      fix: "A second analyst on the reporting, and a short status each Friday.",
      done: "Colleague is on board and introduced. The Friday mails have begun, none missed so far.",
      ask: "Reports before the board meets, not after.",
    },
  ],
  invoice: [
    {
      fix: "All invoices of the last twelve months checked and corrected in one go; order number and daily breakdown on each from now on.",
      done: "Four invoices corrected, the difference credited. {first} has seen and approved the new layout.",
      ask: "An invoice that can be paid without a phone call.",
    },
    {
      fix: "A credit note for what should not have been on it, and one contact in accounts with a name and a number.",
      done: "Credit note sent. Mrs Abel in accounts introduced herself by phone.",
      ask: "The money back and no more reminders.",
    },
  ],
  scope: [
    {
      fix: "One page that says what is in and what is not, agreed with the client. The training takes place at our cost.",
      done: "The page is signed by both sides. Training held for 14 people, good marks.",
      ask: "The training that was talked about.",
    },
    {
      fix: "We take back the data work, including what is overdue.",
      done: "Data complete and handed over with a description. Their two people are back at their own work.",
      ask: "That our people can do their own jobs again.",
    },
  ],
  seniority: [
    {
      fix: "An experienced lead on site three days a week until the end of the project; {first} meets her first.",
      done: "Introduced, agreed, started. The plant managers come to the workshops again.",
      ask: "Somebody who has done this before.",
    },
    {
      fix: "The workshop again, with a partner leading it, at our cost.",
      done: "Repeated with both sites. They left with a decision.",
      ask: "A result, not another workshop. We agreed on one last try.",
    },
  ],
  slow: [
    {
      fix: "A shared inbox with cover, and an answer or a date within one working day.",
      done: "Inbox is running, cover is named. Longest wait so far: five hours.",
      ask: "An answer. Even a no.",
    },
    {
      fix: "A fixed call every Tuesday at nine, and all open questions answered in writing.",
      done: "Questions answered, first call held. {first} says that it can be shorter.",
      ask: "A fixed time in the week.",
    },
  ],
  price: [
    {
      fix: "New rates only from the next contract year and in two steps. A running total of days every month.",
      done: "Amendment signed, first overview sent and discussed.",
      ask: "Time to put it into next year's budget.",
    },
    {
      fix: "An overview of every day worked and what came of it; two days credited.",
      done: "Went through it together. Two days credited, one they found worth it after all.",
      ask: "To understand what the extra days were for.",
    },
  ],
  quality: [
    {
      fix: "The report checked from front to back by someone who was not involved; corrected version with every change marked.",
      done: "Eleven corrections, two of them important. {first} got the list and a call.",
      ask: "Figures that can be shown to the bank.",
    },
    {
      fix: "The analysis again from the raw data, at our cost, with a second pair of eyes.",
      done: "Redone and presented. One conclusion changed, and we said so.",
      ask: "A model that survives a changed input.",
    },
  ],
};

export const PROOFS: readonly string[] = [
  "Confirmed by mail.",
  "Minutes, signed by both.",
  "In the client's folder under Repairs.",
  "Credit note 2061.",
  "Their written acceptance.",
];

export const GESTURES: readonly { readonly kind: string; readonly cost: number }[] = [
  { kind: "One day on site free of charge", cost: 1_250 },
  { kind: "Two consulting days credited", cost: 2_600 },
  { kind: "Travel costs of the quarter credited", cost: 840 },
  { kind: "Training for the team free of charge", cost: 3_200 },
  { kind: "Half of the workshop fee returned", cost: 1_900 },
  { kind: "Handwritten card and a good book", cost: 45 },
  { kind: "Dinner with the managing partner", cost: 310 },
];
