import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { hrefWith } from "@/components/form/href-with";
import { IncidentCases } from "@/components/incidents/incident-cases";
import { IncidentFacts } from "@/components/incidents/incident-facts";
import { IncidentForm } from "@/components/incidents/incident-form";
import { IncidentMessages } from "@/components/incidents/incident-messages";
import { IncidentSize } from "@/components/incidents/incident-size";
import { incidentPath } from "@/components/incidents/incident-words";
import { KeepFresh } from "@/components/incidents/keep-fresh";
import { OpenIncidentForm } from "@/components/incidents/open-incident-form";
import { OpeningProgress } from "@/components/incidents/opening-progress";
import { RecordList } from "@/components/incidents/record-list";
import { RefusalList } from "@/components/incidents/refusal-list";
import { ResolveForm } from "@/components/incidents/resolve-form";
import { TypedWords } from "@/components/incidents/typed-words";
import { countWords } from "@/components/ui/count-words";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { isAllowed } from "@/lib/access/permissions";
import { listRootCauses } from "@/lib/causes/queries";
import { getIncident } from "@/lib/incidents/queries";
import { isUnderWay } from "@/lib/incidents/under-way";
import { listMembersForAssign } from "@/lib/recovery/queries";
import {
  changeIncidentAction,
  openIncidentAction,
  resolveAction,
  resumeOpeningAction,
  resumeRecordAction,
  stopOpeningAction,
  stopRecordAction,
} from "../actions";

type Props = { params: Promise<{ incidentId: string }> };

const load = cache(async (incidentId: string) => orNotFound(getIncident(await requireActor(), incidentId)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).incidentId);
  return { title: `${found.title} · Incidents` };
}

export default async function IncidentPage({ params }: Props) {
  const actor = await requireActor();
  const found = await load((await params).incidentId);
  const now = new Date();
  const canEdit = isAllowed(actor.role, "incident:edit") && found.state !== "resolved";
  const path = incidentPath(found.id);
  return (
    <>
      <PageHeader
        title={found.title}
        breadcrumbs={[
          { label: "Recovery", href: "/recovery" },
          { label: "Incidents", href: "/recovery/incidents" },
        ]}
      />
      {isUnderWay(found) && <KeepFresh />}
      <IncidentSize found={found} />
      <Section id="facts" title="What happened">
        <TypedWords words={found.whatHappened} />
        <IncidentFacts found={found} now={now} />
        {canEdit && (
          <Disclosure summary="Change the incident">
            <IncidentForm
              action={changeIncidentAction}
              members={await listMembersForAssign(actor)}
              causes={await listRootCauses(actor)}
              memberId={actor.memberId}
              incident={{
                ...found,
                ownerId: found.owner?.id ?? null,
                rootCauseId: found.rootCause?.id ?? null,
                isOpen: found.state === "open",
              }}
            />
          </Disclosure>
        )}
      </Section>
      <Section
        id="affected"
        title="Whom it affects"
        action={canEdit && <TextLink href={`${path}/choose`}>Choose contacts</TextLink>}
        words={
          found.contacts === 0 ? (
            "Nobody is chosen yet."
          ) : (
            <TextLink href={`${path}/affected`}>See everybody</TextLink>
          )
        }
      >
        {found.state === "draft" && canEdit && found.contacts > 0 && (
          <OpenIncidentForm
            action={openIncidentAction}
            incidentId={found.id}
            memberId={actor.memberId}
            contacts={found.contacts}
            needsReason={found.needsReason}
          />
        )}
        {found.state !== "draft" && (
          <OpeningProgress
            found={found}
            actions={canEdit ? { stop: stopOpeningAction, resume: resumeOpeningAction } : null}
          />
        )}
      </Section>
      {found.state !== "draft" && (
        <Section
          id="cases"
          title="Cases"
          words={
            found.mine > 0 && (
              <TextLink href={hrefWith("/recovery", { scope: "mine", incidentId: found.id })}>
                {countWords(found.mine, ["of them is yours", "of them are yours"])}: see on the desk
              </TextLink>
            )
          }
        >
          <IncidentCases found={found} />
          <RefusalList
            incidentId={found.id}
            show="no_apology"
            refusals={found.refused.apology}
            words={[
              "case could not take the first word as its apology",
              "cases could not take the first word as their apology",
            ]}
          />
        </Section>
      )}
      <Section id="messages" title="Messages">
        <IncidentMessages found={found} now={now} />
      </Section>
      {found.state !== "draft" && (
        <Section
          id="record"
          title="Recorded for all"
          action={canEdit && <TextLink href={`${path}/record`}>Record a step for all</TextLink>}
        >
          <RecordList
            found={found}
            now={now}
            actions={canEdit ? { stop: stopRecordAction, resume: resumeRecordAction } : null}
          />
        </Section>
      )}
      {found.state === "open" && canEdit && (
        <Section id="resolve" title="Resolve">
          <ResolveForm
            action={resolveAction}
            incidentId={found.id}
            memberId={actor.memberId}
            openCases={found.contacts - found.recovery.closed}
          />
        </Section>
      )}
    </>
  );
}
