import { moneyInWords } from "@/lib/scoring/money-words";
import { quarterWords } from "./quarter";

/** More than this is taken from no budget, not even from one without limit. */
export const MOST_COMMITTED = 9_999_999_999.99;

/** What may be given to an account in one quarter, and what of it is taken by gestures that are approved or wait. */
export type Budget = {
  readonly quarter: Date;
  /** Null for no limit. */
  readonly amount: number | null;
  readonly taken: number;
};

/** What is left of a budget, never less than nothing; null when it has no limit. */
export function leftOf({ amount, taken }: Omit<Budget, "quarter">): number | null {
  return amount === null ? null : Math.max(0, inCents(amount) - inCents(taken)) / 100;
}

/** Whether a gesture of so much can still be taken from a budget; one that costs nothing always can. */
export function fitsIn(budget: Omit<Budget, "quarter">, cost: number): boolean {
  const most = Math.min(budget.amount ?? MOST_COMMITTED, MOST_COMMITTED);
  return cost === 0 || inCents(budget.taken) + inCents(cost) <= inCents(most);
}

/** Why a gesture is refused: what is left, and who can raise it. */
export function overBudgetWords(budget: Budget, accountName: string, currency: string): string {
  const left = leftOf(budget) ?? Math.max(0, MOST_COMMITTED - budget.taken);
  const what = left > 0 ? `Only ${moneyInWords(left, currency)} is left` : "Nothing is left";
  return `${what} of the gesture budget of ${accountName} for ${quarterWords(budget.quarter)}. A lead, director or admin can raise it on the account's page.`;
}

function inCents(amount: number): number {
  return Math.round(amount * 100);
}
