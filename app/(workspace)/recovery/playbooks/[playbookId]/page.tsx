import type { Metadata } from "next";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { SubmitForm } from "@/components/form/submit-form";
import { PlaybookEditor } from "@/components/playbooks/playbook-editor";
import { PlaybookSteps } from "@/components/playbooks/playbook-steps";
import { meantForWords } from "@/components/playbooks/playbook-words";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { isAllowed } from "@/lib/access/permissions";
import { getPlaybook } from "@/lib/playbooks/queries";
import { archivePlaybookAction, restorePlaybookAction, savePlaybookAction } from "../actions";

type Props = { params: Promise<{ playbookId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await orNotFound(getPlaybook(await requireActor(), (await params).playbookId));
  return { title: `${name} · Recovery` };
}

export default async function PlaybookPage({ params }: Props) {
  const actor = await requireActor();
  const playbook = await orNotFound(getPlaybook(actor, (await params).playbookId));
  const { id: playbookId, name, origin, severity, steps, archivedAt } = playbook;
  const canEdit = isAllowed(actor.role, "playbook:edit");
  const isUsed = archivedAt === null;
  return (
    <>
      <PageHeader
        title={name}
        breadcrumbs={[
          { label: "Recovery", href: "/recovery" },
          { label: "Playbooks", href: "/recovery/playbooks" },
        ]}
        description={`${meantForWords(origin, severity)}. ${isUsed ? "In use." : "Archived: new cases do without it."}`}
      />
      {canEdit ? (
        <PlaybookEditor playbook={playbook} memberId={actor.memberId} save={savePlaybookAction} />
      ) : (
        <PlaybookSteps steps={steps} saysDoer order={2} />
      )}
      {canEdit && (
        <Section
          id="use"
          title={isUsed ? "Take it out of use" : "Bring it back"}
          words="Cases that run keep their tasks either way, and so they do when you change a step: only cases that open or open again from then on have the new ones."
        >
          <SubmitForm
            action={isUsed ? archivePlaybookAction : restorePlaybookAction}
            hidden={{ playbookId }}
            label={isUsed ? `Archive ${name}` : `Bring back ${name}`}
            submitLabel={isUsed ? "Archive the playbook" : "Use the playbook again"}
            submitVariant="default"
          />
        </Section>
      )}
    </>
  );
}
