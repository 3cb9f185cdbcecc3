import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { FilterBar } from "@/components/form/filter-bar";
import { hrefWith } from "@/components/form/href-with";
import { DeskTabs } from "@/components/recovery/desk-tabs";
import { EmptyDesk } from "@/components/recovery/empty-desk";
import { TriageDesk } from "@/components/recovery/triage-desk";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { OUTCOME_NAME, SEVERITY_NAME, STAGE_NAME } from "@/components/ui/stage-name";
import { isAllowed } from "@/lib/access/permissions";
import { countQueue, listQueue, listQueueAccounts } from "@/lib/recovery/queries";
import { queueSchema } from "@/lib/recovery/schema";
import { getWorkspaceSettings } from "@/lib/workspaces/queries";
import { CasesNote } from "./cases-note";

export const metadata: Metadata = { title: "Recovery" };

const SEARCH_ID = "case-search";
const choices = (names: Record<string, string>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RecoveryPage({ searchParams }: Props) {
  const actor = await requireActor();
  const canAct = isAllowed(actor.role, "recoveryCase:advance");
  const now = new Date();
  const { cursor, ...filters } = queueSchema.parse({
    scope: canAct ? "mine" : "all",
    ...(await searchParams),
  });
  const { scope, ...narrowing } = filters;
  const { rows, order, nextCursor } = await listQueue(actor, { ...filters, cursor }, now);
  const counts = await countQueue(actor);
  const accounts = await listQueueAccounts(actor, filters.accountId);
  const { timeZone } = await getWorkspaceSettings(actor);

  return (
    <>
      <PageHeader
        title="Recovery"
        action={
          isAllowed(actor.role, "recoveryCase:open") && (
            <ButtonLink href="/recovery/new">Open a case by hand</ButtonLink>
          )
        }
      />
      <DeskTabs scope={scope} counts={counts} filters={narrowing} />
      <FilterBar
        label="Filter the cases"
        searchLabel="Search clients and words"
        searchId={SEARCH_ID}
        values={filters}
        kept={["scope", "openedSince", "closedSince", "closedMonth", "apology", "plan"]}
        selects={[
          { name: "stage", label: "Stage", placeholder: "Any stage", options: choices(STAGE_NAME) },
          {
            name: "severity",
            label: "Severity",
            placeholder: "Any severity",
            options: choices(SEVERITY_NAME),
          },
          {
            name: "accountId",
            label: "Account",
            placeholder: "Any account",
            options: accounts.map(({ id, name }) => ({ value: id, label: name })),
          },
          {
            name: "due",
            label: "Date",
            placeholder: "Any date",
            options: [
              { value: "overdue", label: "Overdue" },
              { value: "today", label: "Still due today" },
            ],
          },
          { name: "outcome", label: "Outcome", placeholder: "Any outcome", options: choices(OUTCOME_NAME) },
        ]}
      />
      <CasesNote actor={actor} filter={filters} now={now} />
      {rows.length === 0 ? (
        <EmptyDesk scope={scope} counts={counts} isFiltered={Object.values(narrowing).some(Boolean)} />
      ) : (
        <TriageDesk
          rows={rows}
          order={order}
          now={now}
          timeZone={timeZone}
          canAct={canAct}
          searchId={SEARCH_ID}
        />
      )}
      {nextCursor && (
        <ButtonLink
          variant="default"
          mt="md"
          href={hrefWith("/recovery", { ...filters, cursor: nextCursor })}
        >
          Next page
        </ButtonLink>
      )}
    </>
  );
}
