"use client";

import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { ButtonLink } from "@/components/ui/button-link";
import { AccountFields, type AccountValues } from "./account-fields";

type Choice = { value: string; label: string };

type Props = {
  action: FormAction;
  /** The account to change; none to add one. */
  account?: AccountValues & { id: string };
  owners: Choice[];
  teams: Choice[];
  currency: string;
};

/** Adds an account, or changes one. */
export function AccountForm({ action, account, owners, teams, currency }: Props) {
  return (
    <SubmitForm
      action={action}
      label={account ? "Change the account" : "Add an account"}
      submitLabel={account ? "Save the account" : "Add the account"}
      aside={
        <ButtonLink href={account ? `/accounts/${account.id}` : "/accounts"} variant="subtle">
          Cancel
        </ButtonLink>
      }
    >
      {account && <input type="hidden" name="accountId" value={account.id} />}
      <AccountFields values={account} owners={owners} teams={teams} currency={currency} />
    </SubmitForm>
  );
}
