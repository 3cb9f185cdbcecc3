import { countWords } from "@/components/ui/count-words";
import type { Pareto } from "@/lib/causes/get-pareto";
import { longDay } from "@/lib/platform/date-words";

type Facts = Pick<Pareto, "diagnosed" | "undiagnosed" | "notAnIssue" | "bars" | "rest" | "fromOn">;

/** What the figures count and what they leave out, in sentences. */
export function paretoWords(
  { diagnosed, undiagnosed, notAnIssue, bars, rest, fromOn }: Facts,
  measure: string,
) {
  const cases = (count: number) => countWords(count, ["case", "cases"]);
  const leftOut = bars.some(({ accountsLeftOut }) => accountsLeftOut > 0);
  return [
    `${cases(diagnosed)} opened since ${longDay(fromOn)} with a known cause.`,
    undiagnosed > 0 && `${cases(undiagnosed)} without one yet.`,
    notAnIssue > 0 && `${cases(notAnIssue)} left out that ${notAnIssue === 1 ? "was" : "were"} not an issue.`,
    measure === "revenue" &&
      "An account counts once for each cause it met with, with all that it brings in, so the sum is not the firm's revenue.",
    leftOut && "“Without” counts the accounts whose revenue is unknown or in another currency.",
    rest.causes > 0 &&
      `${countWords(rest.causes, ["smaller cause", "smaller causes"])} with ${cases(rest.cases)} not shown.`,
  ]
    .filter(Boolean)
    .join(" ");
}
