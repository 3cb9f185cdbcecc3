import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { FilterBar } from "@/components/form/filter-bar";
import { hrefWith } from "@/components/form/href-with";
import { EmptyResponses } from "@/components/responses/empty-responses";
import { monthChoices } from "@/components/responses/month-choices";
import { ResponseList } from "@/components/responses/response-list";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { listResponseFilters, listResponses } from "@/lib/responses/queries";
import { responseFiltersSchema } from "@/lib/responses/schema";
import { getWorkspaceSettings } from "@/lib/workspaces/queries";
import { AnswersNote } from "./answers-note";

export const metadata: Metadata = { title: "Responses" };

const CLASSES = [
  { value: "promoter", label: "Promoters (9, 10)" },
  { value: "passive", label: "Passives (7, 8)" },
  { value: "detractor", label: "Detractors (0 to 6)" },
];
const STANDINGS = [
  { value: "held", label: "Held back" },
  { value: "in_grace", label: "In its grace" },
];
const choices = (rows: readonly { id: string; name: string }[]) =>
  rows.map(({ id, name }) => ({ value: id, label: name }));

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ResponsesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const now = new Date();
  const { cursor, ...filters } = responseFiltersSchema.parse(await searchParams);
  const { rows, nextCursor } = await listResponses(actor, { ...filters, cursor });
  const { campaigns, accounts, owners } = await listResponseFilters(actor, filters);
  const { timeZone } = await getWorkspaceSettings(actor);

  return (
    <>
      <PageHeader title="Responses" />
      <FilterBar
        label="Filter the responses"
        searchLabel="Search clients and words"
        values={filters}
        kept={["since", "kind"]}
        selects={[
          { name: "class", label: "Class", placeholder: "Any class", options: CLASSES },
          {
            name: "month",
            label: "Month",
            placeholder: "Any month",
            options: monthChoices(now, timeZone, filters.month),
          },
          { name: "campaignId", label: "Campaign", placeholder: "Any campaign", options: choices(campaigns) },
          { name: "accountId", label: "Account", placeholder: "Any account", options: choices(accounts) },
          { name: "ownerId", label: "Account manager", placeholder: "Any manager", options: choices(owners) },
          { name: "standing", label: "Standing", placeholder: "Those that count", options: STANDINGS },
        ]}
      />
      <AnswersNote actor={actor} filter={filters} />
      {rows.length === 0 ? (
        <EmptyResponses isFiltered={Object.values(filters).some(Boolean)} />
      ) : (
        <ResponseList rows={rows} now={now} timeZone={timeZone} />
      )}
      {nextCursor && (
        <ButtonLink
          variant="default"
          mt="md"
          href={hrefWith("/responses", { ...filters, cursor: nextCursor })}
        >
          Next page
        </ButtonLink>
      )}
    </>
  );
}
