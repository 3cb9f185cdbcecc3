import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/_server/require-actor";
import { IncidentForm } from "@/components/incidents/incident-form";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { listRootCauses } from "@/lib/causes/queries";
import { listMembersForAssign } from "@/lib/recovery/queries";
import { createIncidentAction } from "../actions";

export const metadata: Metadata = { title: "New incident · Recovery" };

export default async function NewIncidentPage() {
  const actor = await requireActor();
  if (!isAllowed(actor.role, "incident:edit")) notFound();
  return (
    <>
      <PageHeader
        title="New incident"
        breadcrumbs={[
          { label: "Recovery", href: "/recovery" },
          { label: "Incidents", href: "/recovery/incidents" },
        ]}
        description="One failure, many clients. It is a draft until you open it: nobody hears of it before."
      />
      <IncidentForm
        action={createIncidentAction}
        members={await listMembersForAssign(actor)}
        causes={await listRootCauses(actor)}
        memberId={actor.memberId}
      />
    </>
  );
}
