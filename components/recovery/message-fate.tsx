import type { FormAction } from "@/components/form/form-state";
import { ButtonForm } from "@/components/senders/button-form";
import { Disclosure } from "@/components/ui/disclosure";
import type { CaseMessages } from "@/lib/recovery/list-case-messages";
import { ArrivalAnswers } from "./arrival-answers";
import classes from "./case-messages.module.css";

export type FateActions = Record<"again" | "confirm" | "deny", FormAction>;

type Props = {
  caseId: string;
  message: CaseMessages[number];
  /** How the client is addressed. */
  firstName: string;
  /** Null for whoever may only read. */
  actions: FateActions | null;
  /** False when mail to the contact does not arrive any more: then nothing is sent again, and what they say of it can be noted still. */
  canMail: boolean;
};

/** What became of a mail of ours that the client may not have, and what can be done. Nothing where it went out. */
export function MessageFate({ caseId, message, firstName, actions, canMail }: Props) {
  const { id, notSentWhy, unknownAt } = message;
  const again = (label: string) =>
    actions &&
    canMail && (
      <ButtonForm
        action={actions.again}
        hidden={{ caseId, messageId: id }}
        label={label}
        success="The mail is on its way."
      />
    );
  if (notSentWhy !== null) {
    return (
      <div className={classes.fate}>
        <p className={classes.trouble}>
          {firstName} does not have it: the mail did not arrive. <span dir="auto">{notSentWhy}</span>
        </p>
        {again("Send it again")}
      </div>
    );
  }
  if (!unknownAt) return null;
  return (
    <div className={classes.fate}>
      <p className={classes.trouble}>
        Nobody knows whether it arrived: the mail server fell silent. It is not sent again by itself. Ask{" "}
        {firstName} first.
      </p>
      {actions && (
        <>
          <ArrivalAnswers
            confirm={actions.confirm}
            deny={actions.deny}
            mail={{ caseId, what: "letter", mailId: id }}
          />
          {canMail && (
            <Disclosure summary="Send it again all the same">
              <p className={classes.trouble}>{firstName} may then get it twice.</p>
              {again("Send it a second time")}
            </Disclosure>
          )}
        </>
      )}
    </div>
  );
}
