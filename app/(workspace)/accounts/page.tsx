import { Group } from "@mantine/core";
import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { silentSince } from "@/app/_server/silent-since";
import { AccountsTable } from "@/components/accounts/accounts-table";
import { AccountsTabs } from "@/components/accounts/accounts-tabs";
import { MorePages } from "@/components/accounts/more-pages";
import { SILENCE_FILTER } from "@/components/accounts/silence-filter";
import { FilterBar } from "@/components/form/filter-bar";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { listAccounts } from "@/lib/accounts/queries";
import { accountListSchema } from "@/lib/accounts/schema";
import { getWorkspaceSettings, listMembers } from "@/lib/workspaces/queries";

export const metadata: Metadata = { title: "Accounts" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AccountsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const now = new Date();
  const { search, ownerId, silent, cursor } = accountListSchema.parse(await searchParams);
  const filters = { search, ownerId, silent };
  const { timeZone, currency } = await getWorkspaceSettings(actor);
  const { accounts, next } = await listAccounts(
    actor,
    { search, ownerId, silentSince: silentSince(silent, now, timeZone), cursor },
    now,
  );
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
          selects={[
            {
              name: "ownerId",
              label: "Owner",
              placeholder: "Any owner",
              options: members.map(({ id, name }) => ({ value: id, label: name })),
            },
            SILENCE_FILTER,
          ]}
        />
      )}
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
