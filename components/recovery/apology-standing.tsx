import type { FormAction } from "@/components/form/form-state";
import { ButtonForm } from "@/components/senders/button-form";
import { DateText } from "@/components/ui/date-text";
import { Disclosure } from "@/components/ui/disclosure";
import { DueText } from "@/components/ui/due-text";
import type { CaseDetail } from "@/lib/recovery/get-case";
import { ApologyAgainForm } from "./apology-again-form";
import { uncertainApology } from "./apology-fate";
import classes from "./case-standing.module.css";
import type { MailedClient } from "./mailed-client";
import { StandingNote } from "./standing-note";

export type ApologyActions = Record<"apologiseAgain" | "confirmArrival", FormAction>;

type Props = {
  found: CaseDetail;
  now: Date;
  actions: ApologyActions;
  canAct: boolean;
  client: MailedClient;
};

/** That the client does not have the apology, or that nobody can know whether they do, and what mends it. Nothing where they have it. */
export function ApologyStanding({ found, now, actions, canAct, client }: Props) {
  const apology = uncertainApology(found);
  if (!apology) return null;
  const { id: caseId, timeZone } = found;
  const form = (
    <ApologyAgainForm action={actions.apologiseAgain} caseId={caseId} apology={apology} client={client} />
  );
  if (apology.notSentAt) {
    return (
      <StandingNote title="The client does not have this apology">
        <p className={classes.words}>
          Its mail was given up <DateText at={apology.notSentAt} now={now} timeZone={timeZone} />. The time to
          apologise runs on until they have it.
        </p>
        {found.dueAt && <DueText dueAt={found.dueAt} now={now} timeZone={timeZone} step="apologise" />}
        <p className={classes.words} dir="auto">
          {apology.notSentWhy}
        </p>
        {canAct && <Disclosure summary="Send it again, or note that it was said">{form}</Disclosure>}
      </StandingNote>
    );
  }
  return (
    <StandingNote title="Nobody knows whether the apology arrived">
      <p className={classes.words}>
        The mail server fell silent after it had taken the mail. It is not sent again by itself:{" "}
        {client.firstName} could get it twice. Ask them.
      </p>
      {canAct && (
        <>
          <ButtonForm
            action={actions.confirmArrival}
            hidden={{ caseId, what: "apology", mailId: apology.id }}
            label="They have it"
            success="It stands in the case."
          />
          <Disclosure summary="Send it again all the same, or note that it was said">{form}</Disclosure>
        </>
      )}
    </StandingNote>
  );
}
