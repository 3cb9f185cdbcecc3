import type { FormAction } from "@/components/form/form-state";
import { ButtonForm } from "@/components/senders/button-form";
import { Disclosure } from "@/components/ui/disclosure";
import type { CaseMessages } from "@/lib/recovery/list-case-messages";
import classes from "./case-messages.module.css";

export type FateActions = Record<"again" | "confirm", FormAction>;

type Props = {
  caseId: string;
  message: CaseMessages[number];
  /** How the client is addressed. */
  firstName: string;
  /** Null for whoever may only read, or where mail does not arrive any more. */
  actions: FateActions | null;
};

/** What became of a mail of ours that the client may not have, and what can be done. Nothing where it went out. */
export function MessageFate({ caseId, message, firstName, actions }: Props) {
  const { id, notSentWhy, unknownAt } = message;
  const again = (label: string) =>
    actions && (
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
          {firstName} does not have it: the mail was not sent. <span dir="auto">{notSentWhy}</span>
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
          <ButtonForm
            action={actions.confirm}
            hidden={{ caseId, what: "letter", mailId: id }}
            label="They have it"
            success="It stands in the case."
          />
          <Disclosure summary="Send it again all the same">
            <p className={classes.trouble}>{firstName} may then get it twice.</p>
            {again("Send it a second time")}
          </Disclosure>
        </>
      )}
    </div>
  );
}
