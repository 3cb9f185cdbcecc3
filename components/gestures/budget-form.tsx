"use client";

import { TextField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { moneyInWords } from "@/lib/scoring/money-words";

type Props = {
  action: FormAction;
  accountId: string;
  own: number | null;
  usual: number | null;
  currency: string;
};

/** Sets the budget of one account for this quarter. */
export function BudgetForm({ action, accountId, own, usual, currency }: Props) {
  const usually = usual === null ? "no limit" : moneyInWords(usual, currency);
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/gestures/schema")).budgetSchema}
      hidden={{ accountId }}
      label="Budget of this quarter"
      submitLabel="Save the budget"
      submitVariant="default"
      success="The budget is saved."
    >
      <TextField
        name="amount"
        label={`Budget of this quarter (${currency})`}
        description={`Empty: ${usually}, as for every account.`}
        inputMode="decimal"
        maxLength={30}
        defaultValue={own ?? ""}
        w="16rem"
      />
    </SubmitForm>
  );
}
