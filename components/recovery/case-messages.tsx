import { Title } from "@mantine/core";
import type { FormAction } from "@/components/form/form-state";
import { ClientWords } from "@/components/ui/client-words";
import { DateText } from "@/components/ui/date-text";
import { Disclosure } from "@/components/ui/disclosure";
import type { CaseDetail } from "@/lib/recovery/get-case";
import type { CaseMessages as Messages } from "@/lib/recovery/list-case-messages";
import { type CaseLine, caseLines } from "./case-lines";
import classes from "./case-messages.module.css";
import type { MailedClient } from "./mailed-client";
import { type FateActions, MessageFate } from "./message-fate";
import { MessageForm } from "./message-form";

type Props = {
  found: CaseDetail;
  messages: Messages;
  now: Date;
  /** Null for whoever may only read. */
  actions: (FateActions & { write: FormAction; note: FormAction; leave: FormAction }) | null;
  client: MailedClient;
  memberId: string;
};

/** What the client and the firm wrote to each other and members to each other, and where to write on, at every stage. */
export function CaseMessages({ found, messages, now, actions, client, memberId }: Props) {
  const lines = caseLines(messages, found.events);
  if (lines.length === 0 && !actions) return null;
  const step = { caseId: found.id, memberId, subject: client.subject };
  return (
    <section aria-labelledby="messages-title">
      <Title order={2} id="messages-title">
        Messages
      </Title>
      {lines.length > 0 && (
        <ol className={classes.messages}>
          {lines.map((line) => (
            <li key={line.id}>
              <p className={classes.line} dir="auto">
                {headOf(line, client.name)}, <DateText at={line.at} now={now} timeZone={found.timeZone} />
              </p>
              {line.message?.side === "client" ? (
                <ClientWords words={line.words} lines={8} />
              ) : (
                <p className={classes.ours} data-for-us={!line.message || undefined} dir="auto">
                  {line.words}
                </p>
              )}
              {line.message && (
                <MessageFate
                  caseId={found.id}
                  message={line.message}
                  firstName={client.firstName}
                  actions={actions}
                  canMail={client.canMail}
                />
              )}
            </li>
          ))}
        </ol>
      )}
      {actions && (
        <div className={classes.forms}>
          {client.canMail && (
            <Disclosure summary={`Write to ${client.name}`}>
              <MessageForm kind="letter" action={actions.write} {...step} />
            </Disclosure>
          )}
          <Disclosure summary="Note what they answered">
            <MessageForm kind="answer" action={actions.note} {...step} />
          </Disclosure>
          <Disclosure summary="Leave a note for colleagues">
            <MessageForm kind="note" action={actions.leave} {...step} />
          </Disclosure>
        </div>
      )}
    </section>
  );
}

function headOf({ by, message }: CaseLine, contactName: string) {
  if (!message) return `${by ?? "A colleague who has left"}, for colleagues only`;
  const { side, way, sender, mailedAt, notSentWhy, unknownAt } = message;
  if (side === "client") {
    if (by) return `${contactName}, noted by ${by}`;
    if (sender) return `By mail from ${sender}, which is not the address of ${contactName}`;
    return `${contactName} by ${way === "mail" ? "mail" : "the page of the case"}`;
  }
  const isOnItsWay = way === "mail" && !mailedAt && !notSentWhy && !unknownAt;
  return `${by ?? "We"}${isOnItsWay ? ", on its way" : ""}`;
}
