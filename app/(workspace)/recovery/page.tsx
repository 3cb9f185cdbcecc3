import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { MorePages } from "@/components/accounts/more-pages";
import { FilterBar } from "@/components/form/filter-bar";
import { hrefWith } from "@/components/form/href-with";
import { LiveCases } from "@/components/live/live-cases";
import { CaseBoard } from "@/components/recovery/case-board";
import { DeskTabs } from "@/components/recovery/desk-tabs";
import { EmptyDesk } from "@/components/recovery/empty-desk";
import { RecoveryTabs } from "@/components/recovery/recovery-tabs";
import { RememberDesk } from "@/components/recovery/remember-desk";
import { SavedFilters } from "@/components/recovery/saved-filters";
import { TriageDesk } from "@/components/recovery/triage-desk";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { OUTCOME_NAME, SEVERITY_NAME, STAGE_NAME } from "@/components/ui/stage-name";
import { isAllowed } from "@/lib/access/permissions";
import { countApprovals } from "@/lib/gestures/queries";
import { getDesk } from "@/lib/recovery/get-desk";
import { NOBODY, queueSchema } from "@/lib/recovery/schema";
import { assignManyAction, removeFilterAction, saveFilterAction } from "./actions";
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
  const { cursor, view, ...filters } = queueSchema.parse({
    scope: canAct ? "mine" : "all",
    ...(await searchParams),
  });
  const { scope, ...narrowing } = filters;
  const desk = await getDesk(actor, { ...filters, view, cursor }, now);
  const { queue, board, counts, accounts, members, timeZone } = desk;
  const here = hrefWith("/recovery", { ...filters, view, cursor });
  const isEmpty = queue ? queue.rows.length === 0 : board?.every(({ cases }) => cases === 0);

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
      <RecoveryTabs
        current="/recovery"
        role={actor.role}
        approvals={isAllowed(actor.role, "gesture:decide") ? await countApprovals(actor) : undefined}
      />
      <DeskTabs scope={scope} counts={counts} isBoard={board !== null} filters={narrowing} />
      <FilterBar
        label="Filter the cases"
        searchLabel="Search clients and words"
        searchId={SEARCH_ID}
        values={{ ...filters, view }}
        kept={[
          "scope",
          "view",
          "causeId",
          "incidentId",
          "dueBy",
          "attempt",
          "openedSince",
          "closedSince",
          "closedMonth",
          "apology",
          "plan",
        ]}
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
            name: "ownerId",
            label: "Owner",
            placeholder: "Any owner",
            options: [
              { value: NOBODY, label: "Nobody" },
              ...members.map(({ id, name }) => ({ value: id, label: name })),
            ],
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
          // How a case ended is asked of closed ones only.
          ...(filters.stage === "closed" || filters.outcome
            ? [
                {
                  name: "outcome",
                  label: "Outcome",
                  placeholder: "Any outcome",
                  options: choices(OUTCOME_NAME),
                },
              ]
            : []),
        ]}
      />
      <SavedFilters
        filters={desk.savedFilters}
        query={hrefWith("", { ...filters, view }).slice(1)}
        save={saveFilterAction}
        remove={removeFilterAction}
      />
      <CasesNote actor={actor} filter={filters} now={now} />
      <LiveCases />
      {isEmpty && (
        <EmptyDesk
          scope={scope}
          counts={counts}
          isFiltered={Object.values(narrowing).some(Boolean)}
          nextDue={desk.nextDue}
          now={now}
          timeZone={timeZone}
        />
      )}
      {board && !isEmpty && (
        <CaseBoard
          board={board}
          now={now}
          hrefOfStage={(stage) => hrefWith("/recovery", { ...filters, stage })}
        />
      )}
      {queue && !isEmpty && (
        <TriageDesk
          key={hrefWith("", { ...filters, cursor })}
          rows={queue.rows}
          order={queue.order}
          now={now}
          timeZone={timeZone}
          canAct={canAct}
          members={members}
          assign={assignManyAction}
          searchId={SEARCH_ID}
          memberId={actor.memberId}
          href={here}
        />
      )}
      {(board || isEmpty) && <RememberDesk memberId={actor.memberId} href={here} cases={[]} />}
      {queue && <MorePages path="/recovery" filters={filters} cursor={cursor} next={queue.nextCursor} />}
    </>
  );
}
