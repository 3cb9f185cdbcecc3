import type { FormAction } from "@/components/form/form-state";
import { countWords } from "@/components/ui/count-words";
import type { ForeseenRecipients } from "@/lib/incidents/foresee-recipients";
import type { IncidentDetail } from "@/lib/incidents/queries";
import type { IncidentMessageStage } from "@/prisma/generated/enums";
import { ForecastText } from "./forecast-text";
import { MailBalance } from "./mail-balance";
import { OneStepForm } from "./one-step-form";
import { retryLabel } from "./retry-label";
import { SendStep } from "./send-step";

type Message = NonNullable<IncidentDetail["messages"][number]["message"]>;

export type SendingActions = Record<"send" | "test" | "stop" | "resume" | "retry", FormAction>;

type Props = {
  found: IncidentDetail;
  stage: IncidentMessageStage;
  message: Message;
  /** What sending it now would do; null for whoever may not, and where nothing is left to send. */
  foreseen: ForeseenRecipients | null;
  /** Null for whoever may not. */
  actions: SendingActions | null;
};

/** Sends a message to all, shows how far it is, stops it and lets it go on. */
export function MessageSending({ found, stage, message, foreseen, actions }: Props) {
  const { mails, sentAt, stoppedAt, failure } = message;
  const hidden = { incidentId: found.id, stage };
  if (found.state === "draft") return <p>Open the incident first: an answer must find its case.</p>;
  if (found.isOpening) return <p>The cases are still being opened. Send once that is done.</p>;
  const again = foreseen && retryLabel(foreseen.again);
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
      {actions && mails.waiting > 0 && !stoppedAt && (
        <OneStepForm action={actions.stop} hidden={hidden} label="Stop sending" />
      )}
      {actions && mails.waiting > 0 && stoppedAt && (
        <OneStepForm action={actions.resume} hidden={hidden} label="Go on sending" variant="filled" />
      )}
      {actions && again && <OneStepForm action={actions.retry} hidden={hidden} label={again} />}
      {actions && foreseen && foreseen.fresh > 0 && (
        <Send message={message} foreseen={foreseen} actions={actions} hidden={hidden} />
      )}
    </>
  );
}

type SendProps = {
  message: Message;
  foreseen: ForeseenRecipients;
  actions: SendingActions;
  hidden: Readonly<Record<string, string>>;
};

function Send({ message, foreseen, actions, hidden }: SendProps) {
  const to = countWords(foreseen.mailed, ["contact", "contacts"]);
  return (
    <>
      <ForecastText foreseen={foreseen} />
      {foreseen.mailed > 0 && (
        <SendStep
          send={actions.send}
          test={actions.test}
          hidden={{ ...hidden, revision: String(message.revision) }}
          subject={message.subject}
          to={to}
          label={message.sentAt ? `Send to the ${to} added since` : `Send to ${to}`}
        >
          <ForecastText foreseen={foreseen} />
        </SendStep>
      )}
    </>
  );
}
