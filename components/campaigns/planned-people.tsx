import { Title, VisuallyHidden } from "@mantine/core";
import type { FormAction } from "@/components/form/form-state";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { EXCLUSION_NAME } from "@/components/ui/stage-name";
import { TextLink } from "@/components/ui/text-link";
import type { AudienceMember, listAudience } from "@/lib/campaigns/queries";
import { ExcludedPeople } from "./excluded-people";
import { LeaveOut } from "./leave-out";
import { type PeopleFilters, PeopleSearch } from "./people-search";
import { personColumns } from "./person-cells";

type Props = {
  here: string;
  campaignId: string;
  list: Awaited<ReturnType<typeof listAudience>>;
  filters: PeopleFilters;
  now: Date;
  timeZone: string;
  /** Null for who may only look. */
  actions: { exclude: FormAction; include: FormAction } | null;
};

/** The people of a plan: those who would be asked, or those who would not. */
export function PlannedPeople({ here, campaignId, list, filters, actions, ...clock }: Props) {
  const { show, people } = list;
  const title =
    show === "asked" ? "Will be asked" : show === "excluded" ? "Will not be asked" : EXCLUSION_NAME[show];
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
        {show === "asked" ? (
          <DataTable
            caption={`People: ${title}`}
            rows={people}
            rowKey={({ contactId }) => contactId}
            empty={<NobodyAsked here={here} search={filters.search} />}
            columns={[...personColumns<AudienceMember>((person) => person), ...leaveOut]}
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

function NobodyAsked({ here, search }: { here: string; search?: string }) {
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
  return (
    <EmptyState title="Nobody would be asked">
      <TextLink href="/accounts" underline="always">
        Add or import contacts
      </TextLink>
      , or see beside this list why those you have are left out.
    </EmptyState>
  );
}
