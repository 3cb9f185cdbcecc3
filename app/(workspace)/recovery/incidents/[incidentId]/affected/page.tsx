import type { Metadata } from "next";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { Pager } from "@/components/campaigns/pager";
import { FilterBar } from "@/components/form/filter-bar";
import { hrefWith } from "@/components/form/href-with";
import { AffectedTable } from "@/components/incidents/affected-table";
import {
  AFFECTED_SHOW_NAME,
  incidentPath,
  MESSAGE_NAME,
  NOBODY_SHOWN,
} from "@/components/incidents/incident-words";
import { countWords } from "@/components/ui/count-words";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PageTabs } from "@/components/ui/page-tabs";
import { isAllowed } from "@/lib/access/permissions";
import { AFFECTED_PER_PAGE, listAffected } from "@/lib/incidents/list-affected";
import { getIncident } from "@/lib/incidents/queries";
import { AFFECTED_SHOWS, affectedListSchema } from "@/lib/incidents/schema";
import { dropAction } from "../../actions";

export const metadata: Metadata = { title: "Whom it affects · Incidents" };

type Props = {
  params: Promise<{ incidentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function AffectedPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const found = await orNotFound(getIncident(actor, (await params).incidentId));
  const filter = affectedListSchema.parse(await searchParams);
  const { show, stage, search, page } = filter;
  const { total, people } = await listAffected(actor, found.id, filter);
  const path = `${incidentPath(found.id)}/affected`;
  const isOfMail = (of: string) => !["all", "refused", "no_apology", "no_case"].includes(of);
  const tab = (of: string) =>
    hrefWith(path, { show: of, stage: isOfMail(of) ? stage : undefined, search: search || undefined });
  const missing: Partial<Record<string, number>> = {
    refused: found.refused.step.count,
    no_apology: found.refused.apology.count,
    no_case: found.state === "draft" ? 0 : found.contacts - found.opened,
  };
  const canDrop = found.state === "draft" && isAllowed(actor.role, "incident:edit");
  return (
    <>
      <PageHeader
        title="Whom it affects"
        breadcrumbs={[
          { label: "Incidents", href: "/recovery/incidents" },
          { label: found.title, href: incidentPath(found.id) },
        ]}
        description={`${countWords(total, ["contact", "contacts"])}${stage ? `, by the mail “${MESSAGE_NAME[stage]}”` : ""}`}
      />
      <PageTabs
        label="Which of them"
        current={tab(show)}
        keepsPlace
        tabs={AFFECTED_SHOWS.filter((of) => of === show || missing[of] !== 0).map((of) => ({
          href: tab(of),
          name: AFFECTED_SHOW_NAME[of],
          count: missing[of],
        }))}
      />
      <FilterBar
        label="Find a person"
        searchLabel="Name, e-mail or account"
        values={{ show, stage, search }}
        kept={["show", "stage"]}
        selects={[]}
      />
      {total === 0 ? (
        <EmptyState title={search ? "Nobody here goes by that name." : NOBODY_SHOWN[show]} />
      ) : (
        <AffectedTable incidentId={found.id} people={people} drop={canDrop ? dropAction : null} />
      )}
      <Pager
        path={path}
        filters={{ show, stage, search }}
        page={page}
        pageSize={AFFECTED_PER_PAGE}
        total={total}
      />
    </>
  );
}
