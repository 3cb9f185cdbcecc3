import { countWords } from "@/components/ui/count-words";
import type { Assigned } from "@/lib/recovery/assign-cases";

/** How giving several cases to a member went, in a sentence for each thing that happened. */
export function assignedWords({ memberName, given, already, closed, named }: Assigned): string {
  const cases = (count: number) => countWords(count, ["case", "cases"]);
  return [
    `${cases(given)} given to ${memberName}.`,
    already > 0 && `${cases(already)} ${already === 1 ? "was" : "were"} theirs already.`,
    closed > 0 && `${cases(closed)} left: closed.`,
    named > 0 && `${cases(named)} left: the client's words name ${memberName}.`,
  ]
    .filter(Boolean)
    .join(" ");
}
