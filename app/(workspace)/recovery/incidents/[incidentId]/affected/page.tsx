import type { Metadata } from "next";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { hrefWith } from "@/components/form/href-with";
import { AffectedTable } from "@/components/incidents/affected-table";
import { AFFECTED_SHOW_NAME, incidentPath, MESSAGE_NAME } from "@/components/incidents/incident-words";
import { ButtonLink } from "@/components/ui/button-link";
import { countWords } from "@/components/ui/count-words";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PageTabs } from "@/components/ui/page-tabs";
import { isAllowed } from "@/lib/access/permissions";
import { listAffected } from "@/lib/incidents/list-affected";
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
  const { show, stage, page } = filter;
  const { total, pages, people } = await listAffected(actor, found.id, filter);
  const path = `${incidentPath(found.id)}/affected`;
  const tab = (of: string) =>
    hrefWith(path, { show: of, stage: of === "all" || of === "refused" ? undefined : stage });
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
        tabs={AFFECTED_SHOWS.map((of) => ({ href: tab(of), name: AFFECTED_SHOW_NAME[of] }))}
      />
      {total === 0 ? (
        <EmptyState title={show === "all" ? "Nobody is chosen yet." : "Nobody."} />
      ) : (
        <AffectedTable incidentId={found.id} people={people} drop={canDrop ? dropAction : null} />
      )}
      {page < pages && (
        <ButtonLink variant="default" mt="md" href={hrefWith(path, { show, stage, page: String(page + 1) })}>
          Next page
        </ButtonLink>
      )}
    </>
  );
}
