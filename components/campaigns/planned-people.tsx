import { Title, VisuallyHidden } from "@mantine/core";
import type { FormAction } from "@/components/form/form-state";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { EXCLUSION_NAME } from "@/components/ui/stage-name";
import { TextLink } from "@/components/ui/text-link";
import type { AudienceMember } from "@/lib/campaigns/find-audience";
import type { listAudience } from "@/lib/campaigns/queries";
import { wholeNumber } from "@/lib/scoring/format";
import { ExcludedPeople } from "./excluded-people";
import { LeaveOut } from "./leave-out";
import { type PeopleFilters, PeopleSearch } from "./people-search";
import { personColumns } from "./person-cells";
import { lowerFirst, WAIT_NAME } from "./wait-words";

type Props = {
  here: string;
  campaignId: string;
  list: Awaited<ReturnType<typeof listAudience>>;
  filters: PeopleFilters;
  now: Date;
  timeZone: string;
  /** How many would be asked, but not when it starts. */
  askedLater: number;
  /** Null for who may only look. */
  actions: { exclude: FormAction; include: FormAction } | null;
};

/** The people of a plan: those who would be asked, or those who would not. */
export function PlannedPeople({ here, campaignId, list, filters, askedLater, actions, ...clock }: Props) {
  const { show, wait, people } = list;
  const title = show === "asked" && askedLater > 0 ? "Asked when it starts" : titleOf(show, wait);
  const leaveOut: Column<AudienceMember>[] = actions
    ? [
        {
          key: "leave-out",
          header: <VisuallyHidden>Leave out</VisuallyHidden>,
          onPhone: "beside",
          isNumeric: true,
          cell: (person) => <LeaveOut campaignId={campaignId} person={person} action={actions.exclude} />,
        },
      ]
    : [];
  return (
    <section aria-labelledby="people">
      <Title order={2} id="people" mb="xs">
        {title}
      </Title>
      <PeopleSearch here={here} filters={filters} list={list}>
        {show === "asked" || show === "later" ? (
          <DataTable
            caption={`People: ${title}`}
            rows={people}
            rowKey={({ contactId }) => contactId}
            empty={
              show === "later" ? (
                <EmptyState title={filters.search ? "Nobody here goes by that name" : "Nobody is put off"} />
              ) : (
                <NobodyAsked here={here} search={filters.search} askedLater={askedLater} />
              )
            }
            columns={[
              ...personColumns<AudienceMember>((person) => person),
              ...(show === "later" ? laterColumns(clock) : []),
              ...leaveOut,
            ]}
          />
        ) : (
          <ExcludedPeople
            {...clock}
            search={filters.search}
            title={title}
            people={people}
            takeBack={actions && { campaignId, action: actions.include }}
          />
        )}
      </PeopleSearch>
    </section>
  );
}

const TITLE: Record<"asked" | "later" | "excluded", string> = {
  asked: "Will be asked",
  later: "Will be asked later",
  excluded: "Will not be asked",
};

type Shown = Props["list"];

function titleOf(show: Shown["show"], wait: Shown["wait"]) {
  if (show === "later" && wait) return `${TITLE.later}: ${lowerFirst(WAIT_NAME[wait])}`;
  return show === "asked" || show === "later" || show === "excluded" ? TITLE[show] : EXCLUSION_NAME[show];
}

function laterColumns({ now, timeZone }: Pick<Props, "now" | "timeZone">): Column<AudienceMember>[] {
  return [
    {
      key: "due",
      header: "Their turn",
      cell: ({ dueAt }) => dueAt && <DateText at={dueAt} now={now} timeZone={timeZone} />,
    },
    {
      key: "rule",
      header: "Until then",
      cell: ({ deferral }) => deferral && WAIT_NAME[deferral],
    },
  ];
}

type Nobody = { here: string; search?: string; askedLater: number };

function NobodyAsked({ here, search, askedLater }: Nobody) {
  if (search) {
    return (
      <EmptyState title="Nobody here goes by that name">
        They may be among those who will not be asked:{" "}
        <TextLink href={`${here}?${new URLSearchParams({ show: "excluded", search })}`} underline="always">
          look there
        </TextLink>
        .
      </EmptyState>
    );
  }
  if (askedLater > 0) {
    return (
      <EmptyState title="Nobody is asked when it starts">
        <TextLink href={`${here}?show=later`} underline="always">
          {askedLater === 1 ? "One person is" : `${wholeNumber(askedLater)} people are`} asked later
        </TextLink>
        , each when the rule that puts them off has passed.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Nobody would be asked">
      <TextLink href="/accounts" underline="always">
        Add or import contacts
      </TextLink>
      , or see beside this list why those you have are left out.
    </EmptyState>
  );
}
