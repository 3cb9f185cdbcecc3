import type { FormAction } from "@/components/form/form-state";
import { Disclosure } from "@/components/ui/disclosure";
import { Metric } from "@/components/ui/metric";
import { Money } from "@/components/ui/money";
import { StatLine } from "@/components/ui/stat-line";
import type { getAccountBudget } from "@/lib/gestures/queries";
import { BudgetForm } from "./budget-form";

type Props = {
  budget: Awaited<ReturnType<typeof getAccountBudget>>;
  accountId: string;
  /** Null for whoever may not change it. */
  change: FormAction | null;
};

/** What may be given to an account in this quarter, what is taken, and what is left. */
export function AccountBudget({ budget, accountId, change }: Props) {
  const { amount, taken, left, hasOwn, usualBudget, currency } = budget;
  const money = (value: number | null) =>
    value === null ? "No limit" : <Money amount={value} currency={currency} />;
  return (
    <>
      <StatLine>
        <Metric
          label="Budget"
          value={money(amount)}
          hint="What gestures may cost us for this account in this quarter."
          note={hasOwn ? "set for this quarter" : "as usual"}
        />
        <Metric
          label="Taken"
          value={money(taken)}
          hint="By gestures that are approved, or that wait for approval."
        />
        <Metric label="Left" value={money(left)} hint="What can still be given in this quarter." />
      </StatLine>
      {change && (
        <Disclosure summary="Change the budget of this quarter">
          <BudgetForm
            key={String(amount)}
            action={change}
            accountId={accountId}
            own={hasOwn ? amount : null}
            usual={usualBudget}
            currency={currency}
          />
        </Disclosure>
      )}
    </>
  );
}
