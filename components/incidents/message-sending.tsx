import type { FormAction } from "@/components/form/form-state";
import { countWords } from "@/components/ui/count-words";
import type { IncidentDetail } from "@/lib/incidents/queries";
import type { IncidentMessageStage } from "@/prisma/generated/enums";
import { MailBalance } from "./mail-balance";
import { OneStepForm } from "./one-step-form";

type Message = NonNullable<IncidentDetail["messages"][number]["message"]>;

type Props = {
  found: IncidentDetail;
  stage: IncidentMessageStage;
  message: Message;
  /** Null for whoever may not. */
  actions: { readonly send: FormAction; readonly stop: FormAction; readonly resume: FormAction } | null;
};

/** Sends a message to all, shows how far it is, stops it and lets it go on. */
export function MessageSending({ found, stage, message, actions }: Props) {
  const { mails, sentAt, stoppedAt, failure, unsent } = message;
  const hidden = { incidentId: found.id, stage };
  const recipients = sentAt ? unsent : found.opened;
  if (found.state === "draft") return <p>Open the incident first: an answer must find its case.</p>;
  if (found.isOpening) return <p>The cases are still being opened. Send once that is done.</p>;
  return (
    <>
      {sentAt && <MailBalance incidentId={found.id} stage={stage} mails={mails} />}
      {failure && <p role="alert">It stopped by itself. {failure} Nobody who got it gets it again.</p>}
      {mails.unknown > 0 && (
        <p>
          {countWords(mails.unknown, ["mail was", "mails were"])} handed over when the connection broke, or is
          on its way this moment: nobody knows whether it arrived, so it is not sent again by itself.
        </p>
      )}
      {actions && sentAt && mails.waiting > 0 && !stoppedAt && (
        <OneStepForm action={actions.stop} hidden={hidden} label="Stop sending" />
      )}
      {actions && sentAt && mails.waiting > 0 && stoppedAt && (
        <OneStepForm action={actions.resume} hidden={hidden} label="Go on sending" variant="filled" />
      )}
      {actions && recipients > 0 && (
        <OneStepForm
          action={actions.send}
          hidden={hidden}
          label={
            sentAt
              ? `Send to the ${countWords(recipients, ["contact", "contacts"])} added since`
              : `Send to ${countWords(recipients, ["contact", "contacts"])}`
          }
          variant="filled"
        />
      )}
    </>
  );
}
