import { SideSection } from "@/components/recovery/side-section";
import { TextLink } from "@/components/ui/text-link";
import type { CaseGestures } from "@/lib/gestures/queries";
import { budgetWords } from "./budget-words";

/** What is left to give to the account of a case, beside it. */
export function CaseBudget({ found: { budget, currency } }: { found: CaseGestures }) {
  return (
    <SideSection title="Gestures left in the budget">
      {budgetWords(budget, currency)}{" "}
      <TextLink href="#gestures" size="xs">
        Gestures of this case
      </TextLink>
    </SideSection>
  );
}
