import type { FormAction } from "@/components/form/form-state";
import { ButtonForm } from "@/components/senders/button-form";
import { ClientWords } from "@/components/ui/client-words";
import { DateText } from "@/components/ui/date-text";
import { Disclosure } from "@/components/ui/disclosure";
import { DueText } from "@/components/ui/due-text";
import { Money } from "@/components/ui/money";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { TextLink } from "@/components/ui/text-link";
import type { Approval } from "@/lib/gestures/queries";
import { Decision } from "./decision";
import classes from "./gestures.module.css";

type Props = {
  rows: readonly Approval[];
  actions: Record<"decide" | "withdraw", FormAction>;
  now: Date;
  timeZone: string;
};

/** The gestures that wait for a decision, the one longest due first. */
export function ApprovalsList({ rows, actions, now, timeZone }: Props) {
  return (
    <ul className={classes.list}>
      {rows.map((row) => (
        <li key={row.id} className={classes.item}>
          <div className={classes.head}>
            <TextLink href={`/recovery/${row.caseId}#gestures`} className={classes.kind}>
              <bdi>{row.account.name}</bdi>, <bdi>{row.contact.name}</bdi>
            </TextLink>
            <Money amount={row.cost} currency={row.currency} />
          </div>
          {row.theirWords && <ClientWords words={row.theirWords} lines={3} />}
          <p className={classes.words} dir="auto">
            {row.kind}
          </p>
          {row.why && (
            <p className={classes.words} dir="auto">
              {row.why}
            </p>
          )}
          <p className={classes.line}>
            <SeverityBadge severity={row.severity} /> · Offered by <bdi>{row.by ?? "somebody"}</bdi>,{" "}
            <DateText at={row.at} now={now} timeZone={timeZone} />
            {row.left !== null && (
              <>
                {" "}
                · <Money amount={row.left} currency={row.currency} /> left in the budget after it
              </>
            )}
          </p>
          <Disclosure summary="What would fit">
            <div className={classes.hint}>
              {row.hint.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </div>
          </Disclosure>
          {row.approvalDueAt && (
            <p className={classes.line}>
              <DueText dueAt={row.approvalDueAt} now={now} timeZone={timeZone} step="decide" />
            </p>
          )}
          {row.canDecide && <Decision action={actions.decide} gestureId={row.id} />}
          {row.whyNot && <p className={classes.line}>{row.whyNot}</p>}
          {row.isMine && (
            <ButtonForm
              action={actions.withdraw}
              hidden={{ gestureId: row.id }}
              label="Withdraw it"
              success="The gesture is withdrawn."
            />
          )}
        </li>
      ))}
    </ul>
  );
}
