import { FactList } from "@/components/ui/fact-list";
import { Money } from "@/components/ui/money";
import { Section } from "@/components/ui/section";
import { ROLE_NAME } from "@/components/ui/stage-name";
import { GIVING_ROLES } from "@/lib/gestures/gesture-limit";
import type { GestureRules } from "@/lib/gestures/read-gesture-rules";

/** What each role may give beyond the fix without asking. */
export function TrainingGestures({ rules }: { rules: GestureRules }) {
  const { limits, usualBudget, decisionHours, currency } = rules;
  return (
    <Section
      id="gestures"
      title="What you may give"
      words={`A gesture fits the failure and never stands in for the repair. Over your limit it waits for one approval, which is due within ${decisionHours} working hours.`}
    >
      <FactList
        facts={[
          ...GIVING_ROLES.map((role) => ({
            term: ROLE_NAME[role],
            fact: (
              <>
                Up to <Money amount={limits[role]} currency={currency} /> without asking
              </>
            ),
          })),
          ...(usualBudget === null
            ? []
            : [
                {
                  term: "Budget",
                  fact: (
                    <>
                      <Money amount={usualBudget} currency={currency} /> for each account and quarter, unless
                      the account has one of its own
                    </>
                  ),
                },
              ]),
        ]}
      />
    </Section>
  );
}
