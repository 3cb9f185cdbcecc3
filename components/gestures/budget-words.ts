import { quarterWords } from "@/lib/gestures/quarter";
import type { AccountBudget } from "@/lib/gestures/read-budget";
import { moneyInWords } from "@/lib/scoring/money-words";

/** What is left to give to an account in a quarter, in a line. */
export function budgetWords({ amount, taken, left, quarter }: AccountBudget, currency: string): string {
  const given = moneyInWords(taken, currency);
  if (amount === null || left === null)
    return `${given} given in ${quarterWords(quarter)}; there is no limit.`;
  return `${moneyInWords(left, currency)} left of ${moneyInWords(amount, currency)} for ${quarterWords(quarter)}.`;
}
