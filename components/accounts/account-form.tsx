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

const loadAddSchema = async () => (await import("@/lib/accounts/schema")).addAccountSchema;
const loadUpdateSchema = async () => (await import("@/lib/accounts/schema")).updateAccountSchema;

/** Adds an account, or changes one. */
export function AccountForm({ action, account, owners, teams, currency }: Props) {
  return (
    <SubmitForm
      action={action}
      schema={account ? loadUpdateSchema : loadAddSchema}
      hidden={account && { accountId: account.id }}
      label={account ? "Change the account" : "Add an account"}
      submitLabel={account ? "Save the account" : "Add the account"}
      aside={
        <ButtonLink href={account ? `/accounts/${account.id}` : "/accounts"} variant="subtle">
          Cancel
        </ButtonLink>
      }
    >
      <AccountFields values={account} owners={owners} teams={teams} currency={currency} />
    </SubmitForm>
  );
}
