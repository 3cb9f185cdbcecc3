import { Title } from "@mantine/core";
import type { FormAction } from "@/components/form/form-state";
import { ClientWords } from "@/components/ui/client-words";
import { DateText } from "@/components/ui/date-text";
import { Disclosure } from "@/components/ui/disclosure";
import type { CaseDetail } from "@/lib/recovery/get-case";
import type { CaseMessages as Messages } from "@/lib/recovery/list-case-messages";
import classes from "./case-messages.module.css";
import { MessageForm } from "./message-form";

type Props = {
  found: CaseDetail;
  messages: Messages;
  now: Date;
  /** Null for whoever may only read. */
  actions: { write: FormAction; note: FormAction } | null;
  memberId: string;
};

/** What the client and the firm wrote to each other since the apology, and where to write on. */
export function CaseMessages({ found, messages, now, actions, memberId }: Props) {
  if (messages.length === 0 && (!actions || found.stage === "new")) return null;
  const canMail = found.contact.state !== "bounced" && found.contact.state !== "left";
  const step = { caseId: found.id, memberId };
  return (
    <section aria-labelledby="messages-title">
      <Title order={2} id="messages-title">
        Messages
      </Title>
      {messages.length > 0 && (
        <ol className={classes.messages}>
          {messages.map((message) => (
            <li key={message.id}>
              <p className={classes.line} dir="auto">
                {headOf(message, found.contact.name)},{" "}
                <DateText at={message.at} now={now} timeZone={found.timeZone} />
              </p>
              {message.side === "client" ? (
                <ClientWords words={message.words} lines={8} />
              ) : (
                <p className={classes.ours} dir="auto">
                  {message.words}
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
      {actions && (
        <div className={classes.forms}>
          {canMail && (
            <Disclosure summary={`Write to ${found.contact.name}`}>
              <MessageForm kind="letter" action={actions.write} {...step} />
            </Disclosure>
          )}
          <Disclosure summary="Note what they answered">
            <MessageForm kind="answer" action={actions.note} {...step} />
          </Disclosure>
        </div>
      )}
    </section>
  );
}

function headOf({ side, way, by, sender, mailedAt, isFateUnknown }: Messages[number], contactName: string) {
  if (side === "client") {
    if (by) return `${contactName}, noted by ${by}`;
    if (sender) return `By mail from ${sender}, which is not the address of ${contactName}`;
    return `${contactName} by ${way === "mail" ? "mail" : "the page of the case"}`;
  }
  if (isFateUnknown) return `${by ?? "We"}, and nobody knows whether it arrived`;
  return `${by ?? "We"}${way === "mail" && !mailedAt ? ", on its way" : ""}`;
}
