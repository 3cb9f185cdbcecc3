import type { MemberKey } from "./members";
import type { Theme } from "./themes";

type Prevention = {
  readonly title: string;
  /** What is said once it is done. */
  readonly done: string;
};

/** What is changed when the same thing happens to a client for the second time. */
export const PREVENTIONS: Record<Theme, Prevention> = {
  handover: {
    title: "A handover of at least two weeks, with a list of open promises that both sign",
    done: "The list is in use; the last two handovers were signed by both.",
  },
  late: {
    title: "Input from the client is asked for three weeks before a date, and the plan says so",
    done: "It is a step of the plan template, with a reminder to the project lead.",
  },
  invoice: {
    title: "The order number is a field of the client's record and goes onto each invoice by itself",
    done: "The field is there and filled for every active client.",
  },
  scope: {
    title: "Whoever pitched reads the contract before it goes out and signs what was promised",
    done: "No contract leaves the office without the signature since then.",
  },
  seniority: {
    title: "A change of staff on a running project is agreed with the client first",
    done: "Staffing asks the account manager, who asks the client.",
  },
  slow: {
    title: "A shared inbox for the account, with somebody who covers each week",
    done: "The inbox is open; the cover plan hangs in the office calendar.",
  },
  price: {
    title: "A change of price is a conversation first and a letter second",
    done: "Account managers hear of it four weeks before the letters go out.",
  },
  quality: {
    title: "The second check covers the annex, cell by cell where figures changed",
    done: "The checklist has a page for the annex; it is filed with each report.",
  },
};

/** When something happens: days after a pulse, or before today. */
type When = { readonly pulse: number; readonly days: number } | { readonly daysAgo: number };

export type Precaution = Prevention & {
  readonly cause: string;
  readonly owner: MemberKey;
  readonly taken: When;
  readonly dueInDays: number;
  /** Days after it was taken; null for what is not done. */
  readonly doneAfterDays: number | null;
};

/** What the firm changes on its own account, whatever client it happened to. */
export const PRECAUTIONS: readonly Precaution[] = [
  {
    title: "A signed contract reaches accounts by a step in the project system",
    done: "The project cannot be opened without it.",
    cause: "Invoice wrong or unclear",
    owner: "sofia",
    taken: { pulse: 0, days: 24 },
    dueInDays: 42,
    doneAfterDays: 40,
  },
  {
    title: "The client portal is watched from outside, day and night",
    done: "An alarm reaches the person on call within two minutes; tried out twice.",
    cause: "System unavailable",
    owner: "jonas",
    taken: { pulse: 0, days: 30 },
    dueInDays: 30,
    doneAfterDays: 27,
  },
  {
    title: "Every account has a named second person whom the client has met",
    done: "All accounts of the London office have one; Berlin and Lyon followed.",
    cause: "Key person left",
    owner: "helen",
    taken: { pulse: 2, days: 18 },
    dueInDays: 45,
    doneAfterDays: 44,
  },
  {
    title: "Access for new people at a client is asked for with the kick-off, not after it",
    done: "It is the first line of the kick-off checklist.",
    cause: "Access or login",
    owner: "claire",
    taken: { pulse: 2, days: 50 },
    dueInDays: 40,
    doneAfterDays: 36,
  },
  {
    title: "The terms that clients ask about most, explained on one page",
    done: "The page goes out with each offer.",
    cause: "Contract terms",
    owner: "sofia",
    taken: { daysAgo: 60 },
    dueInDays: 45,
    doneAfterDays: 41,
  },
  {
    title: "Budgets of running projects are looked at every week instead of every month",
    done: "",
    cause: "Price not explained",
    owner: "jonas",
    taken: { daysAgo: 50 },
    dueInDays: 41,
    doneAfterDays: null,
  },
  {
    title: "A kick-off ends with a page of what is not included, which both sides sign",
    done: "",
    cause: "Scope misunderstood",
    owner: "helen",
    taken: { daysAgo: 9 },
    dueInDays: 35,
    doneAfterDays: null,
  },
];
