import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { AccountsTabs } from "@/components/accounts/accounts-tabs";
import { HEARD_FILTER } from "@/components/accounts/heard-filter";
import { MorePages } from "@/components/accounts/more-pages";
import { PeopleTable } from "@/components/accounts/people-table";
import { FilterBar } from "@/components/form/filter-bar";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { CONTACT_ROLE_NAME } from "@/components/ui/stage-name";
import { isAllowed } from "@/lib/access/permissions";
import { listContacts } from "@/lib/accounts/queries";
import { accountListSchema } from "@/lib/accounts/schema";
import { getWorkspaceSettings } from "@/lib/workspaces/queries";
import { PeopleNote } from "./people-note";

export const metadata: Metadata = { title: "People" };

const ROLE_FILTER = {
  name: "role",
  label: "Role",
  placeholder: "Any role",
  options: Object.entries(CONTACT_ROLE_NAME).map(([value, label]) => ({ value, label })),
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PeoplePage({ searchParams }: Props) {
  const actor = await requireActor();
  const now = new Date();
  const { search, accountId, role, heard, silent, cursor } = accountListSchema.parse(await searchParams);
  const filters = { search, accountId, role, heard, silent };
  const { timeZone } = await getWorkspaceSettings(actor);
  const { contacts, next } = await listContacts(actor, { ...filters, cursor }, now);
  const isFiltered = Object.values(filters).some(Boolean) || cursor !== undefined;
  const canImport = isAllowed(actor.role, "account:import");

  return (
    <>
      <PageHeader
        title="Accounts"
        action={
          canImport && (
            <ButtonLink href="/accounts/import" variant="default">
              Import contacts
            </ButtonLink>
          )
        }
      />
      <AccountsTabs current="/accounts/people" />
      {(contacts.length > 0 || isFiltered) && (
        <FilterBar
          label="Filter the people"
          searchLabel="Search names, firms and e-mail addresses"
          values={filters}
          kept={["accountId"]}
          selects={[ROLE_FILTER, HEARD_FILTER]}
        />
      )}
      <PeopleNote actor={actor} filters={filters} now={now} timeZone={timeZone} />
      <PeopleTable
        people={contacts}
        now={now}
        timeZone={timeZone}
        showsAccount
        empty={
          isFiltered ? (
            <EmptyState title="Nobody fits these filters.">
              Try a part of the name or of the address, or clear the filters.
            </EmptyState>
          ) : (
            <EmptyState title="Nobody is known yet.">
              Import a list of contacts, or add people on the page of their account.
            </EmptyState>
          )
        }
      />
      <MorePages path="/accounts/people" filters={filters} cursor={cursor} next={next} />
    </>
  );
}
