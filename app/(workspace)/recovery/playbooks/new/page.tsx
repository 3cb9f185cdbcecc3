import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/_server/require-actor";
import { NewPlaybookForm } from "@/components/playbooks/new-playbook-form";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { addPlaybookAction } from "../actions";

export const metadata: Metadata = { title: "Add a playbook · Recovery" };

export default async function NewPlaybookPage() {
  const actor = await requireActor();
  if (!isAllowed(actor.role, "playbook:edit")) notFound();
  return (
    <>
      <PageHeader
        title="Add a playbook"
        breadcrumbs={[
          { label: "Recovery", href: "/recovery" },
          { label: "Playbooks", href: "/recovery/playbooks" },
        ]}
        description="The playbook most exactly meant for a case applies: one for its origin and severity, else for its origin, else for its severity, else one for any case."
      />
      <NewPlaybookForm action={addPlaybookAction} />
    </>
  );
}
