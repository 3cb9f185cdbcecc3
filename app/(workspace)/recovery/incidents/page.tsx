import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { GateForm } from "@/components/incidents/gate-form";
import { IncidentList } from "@/components/incidents/incident-list";
import { RecoveryTabs } from "@/components/recovery/recovery-tabs";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SEVERITY_NAME } from "@/components/ui/stage-name";
import { isAllowed } from "@/lib/access/permissions";
import { listIncidents } from "@/lib/incidents/queries";
import { changeGateAction } from "./actions";

export const metadata: Metadata = { title: "Incidents · Recovery" };

const WHY_GATE = "Announcing trifles makes clients look for more.";

export default async function IncidentsPage() {
  const actor = await requireActor();
  const { incidents, incidentGate, timeZone } = await listIncidents(actor);
  const canEdit = isAllowed(actor.role, "incident:edit");
  const start = canEdit && <ButtonLink href="/recovery/incidents/new">New incident</ButtonLink>;
  return (
    <>
      <PageHeader title="Recovery" action={incidents.length > 0 && start} />
      <RecoveryTabs current="/recovery/incidents" role={actor.role} />
      {incidents.length > 0 ? (
        <IncidentList incidents={incidents} now={new Date()} timeZone={timeZone} />
      ) : (
        <EmptyState title="No incidents." action={start}>
          One failure that many clients suffer from: choose whom it affects, tell them stage by stage, and
          follow a case for each of them.
        </EmptyState>
      )}
      <Section
        id="gate"
        title="What is announced"
        words={`${WHY_GATE} An incident less grave than “${SEVERITY_NAME[incidentGate].toLowerCase()}” is opened only with a written reason.`}
      >
        {isAllowed(actor.role, "workspace:configure") && (
          <GateForm key={incidentGate} action={changeGateAction} incidentGate={incidentGate} />
        )}
      </Section>
    </>
  );
}
