import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { incidentPath, MESSAGE_NAME, MESSAGE_PURPOSE } from "@/components/incidents/incident-words";
import { KeepFresh } from "@/components/incidents/keep-fresh";
import { MessageForm } from "@/components/incidents/message-form";
import { MessageSending } from "@/components/incidents/message-sending";
import { UnsavedWords } from "@/components/incidents/unsaved-words";
import { MailPreview } from "@/components/surveys/mail-preview";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { isAllowed } from "@/lib/access/permissions";
import { foreseeRecipients } from "@/lib/incidents/foresee-recipients";
import { previewMessage } from "@/lib/incidents/preview-message";
import { getIncident, type IncidentDetail } from "@/lib/incidents/queries";
import { isUnderWay } from "@/lib/incidents/under-way";
import {
  resumeMessageAction,
  retryMessageAction,
  sendMessageAction,
  stopMessageAction,
  testMessageAction,
  writeMessageAction,
} from "../../../actions";

const ACTIONS = {
  send: sendMessageAction,
  test: testMessageAction,
  stop: stopMessageAction,
  resume: resumeMessageAction,
  retry: retryMessageAction,
};

type Props = { params: Promise<{ incidentId: string; stage: string }> };

export const metadata: Metadata = { title: "Message · Incidents" };

export default async function MessagePage({ params }: Props) {
  const actor = await requireActor();
  const { incidentId, stage: asked } = await params;
  const found = await orNotFound(getIncident(actor, incidentId));
  const of = found.messages.find(({ stage }) => stage === asked);
  if (!of) notFound();
  const { stage, message } = of;
  const canEdit = isAllowed(actor.role, "incident:edit") && found.state !== "resolved";
  const preview = await previewMessage(actor, found.id, stage);
  const foreseen =
    canEdit && found.state === "open" && message && hasSomebodyLeft(message)
      ? await foreseeRecipients(actor, { incidentId: found.id, stage })
      : null;
  return (
    <>
      <PageHeader
        title={MESSAGE_NAME[stage]}
        breadcrumbs={[
          { label: "Incidents", href: "/recovery/incidents" },
          { label: found.title, href: incidentPath(found.id) },
        ]}
        description={MESSAGE_PURPOSE[stage]}
      />
      {isUnderWay(found) && <KeepFresh />}
      <UnsavedWords>
        {canEdit && !message?.sentAt && (
          <Section id="write" title="Write">
            <MessageForm
              action={writeMessageAction}
              incidentId={found.id}
              memberId={actor.memberId}
              stage={stage}
              written={message}
            />
          </Section>
        )}
        {!preview && !canEdit && <EmptyState title="Not written yet." />}
        {preview && (
          <Section id="preview" title="As a client gets it">
            <MailPreview mail={preview} />
          </Section>
        )}
        {message && (
          <Section
            id="send"
            title="Send"
            words="To everybody affected who has a case, whoever unsubscribed from surveys too: that does not stop a word about a failure of a service they use. Left out are those who left, whose address comes back, or who must not be written to."
          >
            <MessageSending
              found={found}
              stage={stage}
              message={message}
              foreseen={foreseen}
              actions={canEdit ? ACTIONS : null}
            />
          </Section>
        )}
      </UnsavedWords>
    </>
  );
}

type Message = NonNullable<IncidentDetail["messages"][number]["message"]>;

/** Whether it was never sent to somebody, or did not reach them. */
function hasSomebodyLeft({ sentAt, unsent, mails }: Message) {
  return !sentAt || unsent > 0 || mails.failed > 0 || mails.leftOut > 0;
}
