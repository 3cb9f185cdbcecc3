import { FactList } from "@/components/ui/fact-list";
import { Money } from "@/components/ui/money";
import type { GestureRules } from "@/lib/gestures/read-gesture-rules";
import { LIMIT_FIELDS } from "./limit-fields";

/** The rules for gestures, to read. */
export function GestureRulesList({ rules }: { rules: GestureRules }) {
  const { limits, usualBudget, decisionHours, currency } = rules;
  return (
    <FactList
      facts={[
        ...LIMIT_FIELDS.map(({ role, label }) => ({
          term: `${label} up to`,
          fact: <Money amount={limits[role]} currency={currency} />,
        })),
        {
          term: "Usual budget per account and quarter",
          fact: usualBudget === null ? "No limit" : <Money amount={usualBudget} currency={currency} />,
        },
        { term: "Decide within", fact: `${decisionHours} working hours` },
      ]}
    />
  );
}
