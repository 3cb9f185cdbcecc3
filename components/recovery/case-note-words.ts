import { agreeing, countWords, FITS, type OneOrMany, theCount } from "@/components/ui/count-words";
import { longDay, longMonth } from "@/lib/platform/date-words";
import type { QueueFilter } from "@/lib/recovery/schema";
import { wholeNumber } from "@/lib/scoring/format";
import type { Outcome } from "@/prisma/generated/enums";

const same = (words: string): OneOrMany => [words, words];

const ENDED: Record<Outcome, OneOrMany> = {
  recovered: ["was called recovered by the client", "were called recovered by the client"],
  not_recovered: ["was called not recovered by the client", "were called not recovered by the client"],
  no_answer: same("got no answer to the follow-up"),
  not_an_issue: ["was not an issue", "were not an issue"],
  cannot_resolve: same("could not be resolved"),
  client_left: same("ended because the client left"),
};
const APOLOGY = { in_time: same("had an apology in time"), late: same("had no apology in time") } as const;
const PLAN = {
  told: ["has a plan that was told to the client", "have a plan that was told to the client"],
  none: ["has no plan", "have no plan"],
} as const satisfies Record<string, OneOrMany>;
const DUE = {
  overdue: ["is overdue", "are overdue"],
  today: ["is still due today", "are still due today"],
} as const satisfies Record<string, OneOrMany>;

const WHOSE = { mine: " of yours", team: " of your team", all: "" } as const;

/** What a list of cases holds, in the words of the figure that leads there; `cause` and `incident` are what those filtered by are called: "31 cases opened since 1 December 2025 had an apology in time." */
export function caseWords(
  count: number,
  filter: QueueFilter,
  cause: string | null = null,
  incident: string | null = null,
): string {
  const { scope, stage, severity, accountId, search, due, dueBy, outcome, apology, plan } = filter;
  const isNarrowed = Boolean(stage || severity || accountId || search);
  const noun: OneOrMany = due || dueBy || filter.attempt ? ["open case", "open cases"] : ["case", "cases"];
  const subject = `${countWords(count, noun)}${WHOSE[scope]}`;
  const narrowed = isNarrowed && `that ${agreeing(count, FITS)}`;
  const said = [
    incident &&
      agreeing(count, [`belongs to the incident “${incident}”`, `belong to the incident “${incident}”`]),
    cause && agreeing(count, [`has the cause “${cause}”`, `have the cause “${cause}”`]),
    apology && agreeing(count, APOLOGY[apology]),
    plan && agreeing(count, PLAN[plan]),
    outcome && agreeing(count, ENDED[outcome]),
    due && agreeing(count, DUE[due]),
    filter.attempt && "came back after the first repair",
    dueBy && `${agreeing(count, ["is", "are"])} due by ${longDay(dueBy)}`,
  ].filter(Boolean);
  const times = timesOf(filter);
  const words =
    said.length > 0
      ? [subject, ...times, narrowed, said.join(" and ")]
      : [subject, narrowed, agreeing(count, ["was", "were"]), times.join(" and ")];
  return `${words.filter(Boolean).join(" ")}.`;
}

/** Since when the cases were opened or closed, or in which month. */
function timesOf({ openedSince, closedSince, closedMonth }: QueueFilter) {
  return [
    openedSince && `opened since ${longDay(openedSince)}`,
    closedSince && `closed since ${longDay(closedSince)}`,
    closedMonth && `closed in ${longMonth(closedMonth)}`,
  ].filter(Boolean);
}

/** The way from a narrowed list to all open cases of the same scope. */
export const ALL_OPEN_WORDS = {
  mine: "Show all your open cases",
  team: "Show all open cases of your team",
  all: "Show all open cases",
} as const satisfies Record<QueueFilter["scope"], string>;

type Rest = { readonly filter: QueueFilter; readonly words: (count: number) => string };

/** The filter of the rest of the share that a list shows, and the words for the way there; null when it is no share. */
export function restOfCases(filter: QueueFilter): Rest | null {
  const { apology, plan, outcome, closedSince, closedMonth } = filter;
  if (apology) {
    const rest = apology === "in_time" ? "late" : "in_time";
    const words = (count: number) =>
      `Show ${theCount(count)} ${rest === "late" ? "without" : "with"} an apology in time`;
    return { filter: { ...filter, apology: rest }, words };
  }
  if (plan) {
    const rest = plan === "told" ? "none" : "told";
    const words = (count: number) => `Show ${theCount(count)} ${rest === "none" ? "without" : "with"} a plan`;
    return { filter: { ...filter, plan: rest }, words };
  }
  if (outcome && (closedSince || closedMonth)) {
    const words = (count: number) =>
      count === 1 ? "Show the one that was closed" : `Show all ${wholeNumber(count)} that were closed`;
    return { filter: { ...filter, outcome: undefined }, words };
  }
  return null;
}
