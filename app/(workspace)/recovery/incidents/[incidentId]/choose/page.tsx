import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { Pager } from "@/components/campaigns/pager";
import { FilterBar } from "@/components/form/filter-bar";
import { CandidateForm } from "@/components/incidents/candidate-form";
import { candidateWords } from "@/components/incidents/candidate-words";
import { incidentPath } from "@/components/incidents/incident-words";
import { OneStepForm } from "@/components/incidents/one-step-form";
import { ButtonLink } from "@/components/ui/button-link";
import { countWords } from "@/components/ui/count-words";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { CONTACT_ROLE_NAME } from "@/components/ui/stage-name";
import { isAllowed } from "@/lib/access/permissions";
import { CANDIDATES_PER_PAGE, findCandidates } from "@/lib/incidents/find-candidates";
import { MOST_CHOICES } from "@/lib/incidents/list-candidate-choices";
import { getIncident } from "@/lib/incidents/queries";
import { candidatesSchema, LAST_PAGE } from "@/lib/incidents/schema";
import { wholeNumber } from "@/lib/scoring/format";
import { addMatchingAction, addTickedAction } from "../../actions";

export const metadata: Metadata = { title: "Whom it affects · Incidents" };

type Props = {
  params: Promise<{ incidentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const named = (rows: readonly { id: string; name: string }[]) =>
  rows.map(({ id, name }) => ({ value: id, label: name }));
const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

export default async function ChooseAffectedPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const found = await orNotFound(getIncident(actor, (await params).incidentId));
  if (!isAllowed(actor.role, "incident:edit") || found.state === "resolved") notFound();
  const { page, ...filter } = candidatesSchema.parse(await searchParams);
  const { counts, candidates, choices } = await findCandidates(actor, found.id, filter, page);
  const fresh = counts.contacts - counts.chosen;
  const shown = Math.min(counts.contacts, LAST_PAGE * CANDIDATES_PER_PAGE);
  const hidden = Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return (
    <>
      <PageHeader
        title={found.state === "open" ? "Who else is affected" : "Whom it affects"}
        breadcrumbs={[
          { label: "Incidents", href: "/recovery/incidents" },
          { label: found.title, href: incidentPath(found.id) },
        ]}
        description={`${countWords(found.contacts, ["contact is", "contacts are"])} on the list.${found.state === "open" ? " Whom you add gets a case at once." : ""}`}
        action={<ButtonLink href={incidentPath(found.id)}>Go on</ButtonLink>}
      />
      <FilterBar
        label="Find contacts"
        searchLabel="Account, name or e-mail address"
        values={filter}
        selects={[
          {
            name: "accountId",
            label: "Account",
            placeholder: "Any account",
            options: named(choices.accounts),
          },
          { name: "tag", label: "Tag", placeholder: "Any tag", options: same(choices.tags) },
          { name: "region", label: "Region", placeholder: "Any region", options: same(choices.regions) },
          { name: "teamId", label: "Team", placeholder: "Any team", options: named(choices.teams) },
          {
            name: "role",
            label: "Role",
            placeholder: "Any role",
            options: Object.entries(CONTACT_ROLE_NAME).map(([value, label]) => ({ value, label })),
          },
        ]}
      />
      {choices.accounts.length === MOST_CHOICES && (
        <p>
          The first {MOST_CHOICES} accounts can be chosen from the list; type in the search to find the
          others.
        </p>
      )}
      {counts.contacts === 0 ? (
        <EmptyState title="Nobody fits.">
          Choose other filters. Who has left their account is not offered.
        </EmptyState>
      ) : (
        <p>{candidateWords(counts)}</p>
      )}
      {fresh > 0 && (
        <OneStepForm
          action={addMatchingAction}
          hidden={{ ...hidden, incidentId: found.id }}
          label={`Add all ${countWords(fresh, ["contact", "contacts"])}`}
          variant="default"
        />
      )}
      <Section
        id="contacts"
        title="One by one"
        words="What you tick stays ticked while you search, filter and turn pages."
      >
        <CandidateForm action={addTickedAction} incidentId={found.id} candidates={candidates} />
        <Pager
          path={`${incidentPath(found.id)}/choose`}
          filters={filter}
          page={page}
          pageSize={CANDIDATES_PER_PAGE}
          total={shown}
        />
        {shown < counts.contacts && (
          <p>
            {wholeNumber(shown)} of {wholeNumber(counts.contacts)} are shown here; type in the search to find
            the others.
          </p>
        )}
      </Section>
    </>
  );
}
