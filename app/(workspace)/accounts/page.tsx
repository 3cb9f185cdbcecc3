import { Group } from "@mantine/core";
import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { AccountsTable } from "@/components/accounts/accounts-table";
import { AccountsTabs } from "@/components/accounts/accounts-tabs";
import { HEARD_FILTER } from "@/components/accounts/heard-filter";
import { MorePages } from "@/components/accounts/more-pages";
import { FilterBar } from "@/components/form/filter-bar";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { listAccounts } from "@/lib/accounts/queries";
import { accountListSchema } from "@/lib/accounts/schema";
import { getWorkspaceSettings, listMembers } from "@/lib/workspaces/queries";
import { AccountsNote } from "./accounts-note";

export const metadata: Metadata = { title: "Accounts" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AccountsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const now = new Date();
  const { search, ownerId, heard, silent, atRisk, cursor } = accountListSchema.parse(await searchParams);
  const filters = { search, ownerId, heard, silent, atRisk };
  const { timeZone, currency } = await getWorkspaceSettings(actor);
  const { accounts, next } = await listAccounts(actor, { ...filters, cursor }, now);
  const members = await listMembers(actor);
  const canImport = isAllowed(actor.role, "account:import");
  const isFiltered = Object.values(filters).some(Boolean) || cursor !== undefined;
  const isEmpty = accounts.length === 0 && !isFiltered;
  const importLink = canImport && (
    <ButtonLink href="/accounts/import" variant={isEmpty ? "filled" : "default"}>
      Import contacts
    </ButtonLink>
  );

  return (
    <>
      <PageHeader
        title="Accounts"
        action={
          !isEmpty &&
          isAllowed(actor.role, "account:edit") && (
            <Group gap="sm">
              {importLink}
              <ButtonLink href="/accounts/new">Add an account</ButtonLink>
            </Group>
          )
        }
      />
      <AccountsTabs current="/accounts" />
      {!isEmpty && (
        <FilterBar
          label="Filter the accounts"
          searchLabel="Search accounts"
          values={filters}
          kept={["atRisk"]}
          selects={[
            {
              name: "ownerId",
              label: "Owner",
              placeholder: "Any owner",
              options: members.map(({ id, name }) => ({ value: id, label: name })),
            },
            HEARD_FILTER,
          ]}
        />
      )}
      <AccountsNote actor={actor} filters={filters} now={now} timeZone={timeZone} currency={currency} />
      <AccountsTable
        accounts={accounts}
        now={now}
        timeZone={timeZone}
        currency={currency}
        empty={
          isFiltered ? (
            <EmptyState title="No account fits these filters.">
              Try a part of the name, or clear the filters.
            </EmptyState>
          ) : (
            <EmptyState
              title="No accounts yet."
              action={
                <Group gap="sm">
                  {importLink}
                  {isAllowed(actor.role, "account:edit") && (
                    <ButtonLink href="/accounts/new" variant="default">
                      Add an account
                    </ButtonLink>
                  )}
                </Group>
              }
            >
              An account is a client company. Import a list of contacts, and their accounts come with it.
            </EmptyState>
          )
        }
      />
      <MorePages path="/accounts" filters={filters} cursor={cursor} next={next} />
    </>
  );
}
