import type { FormAction } from "@/components/form/form-state";
import { ButtonForm } from "@/components/senders/button-form";
import { DateText } from "@/components/ui/date-text";
import type { CaseDetail } from "@/lib/recovery/get-case";
import classes from "./case-standing.module.css";
import type { MailedClient } from "./mailed-client";
import { StandingNote } from "./standing-note";

type Props = {
  found: CaseDetail;
  now: Date;
  actions: Record<"sendLetterAgain" | "tellByPhone", FormAction>;
  canAct: boolean;
  client: MailedClient;
};

/** That the client does not have the plan or the fix of this round, since its mail did not arrive. Nothing where they have it. */
export function UntoldSteps({ found, now, actions, canAct, client }: Props) {
  const { id: caseId, plans, remedies, roundSince, timeZone } = found;
  const steps = [
    { name: "the plan", fact: plans.findLast(({ toldAt }) => toldAt >= roundSince) },
    { name: "that it was put right", fact: remedies.findLast(({ toldAt }) => toldAt >= roundSince) },
  ];
  return steps.map(({ name, fact }) => {
    const mail = fact?.message;
    if (!mail?.notSentAt) return null;
    return (
      <StandingNote key={name} title={`The client was not told ${name}`}>
        <p className={classes.words}>
          The mail did not arrive. Known since <DateText at={mail.notSentAt} now={now} timeZone={timeZone} />.
        </p>
        <p className={classes.words} dir="auto">
          {mail.notSentWhy}
        </p>
        {canAct && client.canMail && (
          <ButtonForm
            action={actions.sendLetterAgain}
            hidden={{ caseId, messageId: mail.id }}
            label="Send it again"
            success="The mail is on its way."
          />
        )}
        {canAct && (
          <ButtonForm
            action={actions.tellByPhone}
            hidden={{ caseId, messageId: mail.id }}
            label="I told them by phone"
            success="It counts as told from now on."
          />
        )}
      </StandingNote>
    );
  });
}
