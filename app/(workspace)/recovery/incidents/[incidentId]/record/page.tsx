import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { incidentPath } from "@/components/incidents/incident-words";
import { DiagnosisForAllForm, PlanForAllForm, RemedyForAllForm } from "@/components/incidents/record-forms";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { listRootCauses } from "@/lib/causes/queries";
import { getIncident } from "@/lib/incidents/queries";
import { dateIn } from "@/lib/recovery/case-clock";
import { diagnoseAllAction, planAllAction, remedyAllAction } from "../../actions";

export const metadata: Metadata = { title: "Record for all · Incidents" };

type Props = { params: Promise<{ incidentId: string }> };

export default async function RecordForAllPage({ params }: Props) {
  const actor = await requireActor();
  const found = await orNotFound(getIncident(actor, (await params).incidentId));
  if (!isAllowed(actor.role, "incident:edit") || found.state !== "open") notFound();
  const today = dateIn(new Date(), found.timeZone).toISOString().slice(0, 10);
  const countAt = (stage: string) => found.stages.find((of) => of.stage === stage)?.count ?? 0;
  const waiting = (stage: string) => `${countAt(stage)} of ${found.opened} cases wait for it`;
  return (
    <>
      <PageHeader
        title="Record a step for all"
        breadcrumbs={[
          { label: "Incidents", href: "/recovery/incidents" },
          { label: found.title, href: incidentPath(found.id) },
        ]}
        description="Each case moves by its own rules. Those that are past the step stay as they are; those that cannot be moved are named, with the reason."
      />
      {found.opened === 0 && <EmptyState title="No cases are open yet." />}
      <Disclosure summary={`The cause: ${waiting("apologised")}`} isOpen={countAt("apologised") > 0}>
        <DiagnosisForAllForm
          action={diagnoseAllAction}
          incidentId={found.id}
          memberId={actor.memberId}
          causes={await listRootCauses(actor)}
          rootCauseId={found.rootCause?.id ?? null}
        />
      </Disclosure>
      <Disclosure summary={`The plan: ${waiting("diagnosed")}`} isOpen={countAt("diagnosed") > 0}>
        <PlanForAllForm
          action={planAllAction}
          incidentId={found.id}
          memberId={actor.memberId}
          today={today}
        />
      </Disclosure>
      <Disclosure summary={`The fix: ${waiting("planned")}`} isOpen={countAt("planned") > 0}>
        <RemedyForAllForm
          action={remedyAllAction}
          incidentId={found.id}
          memberId={actor.memberId}
          today={today}
        />
      </Disclosure>
    </>
  );
}
