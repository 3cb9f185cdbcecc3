import type { FormAction } from "@/components/form/form-state";
import { DateText } from "@/components/ui/date-text";
import { Disclosure } from "@/components/ui/disclosure";
import { DueText } from "@/components/ui/due-text";
import type { CaseDetail } from "@/lib/recovery/get-case";
import { ApologyAgainForm } from "./apology-again-form";
import { earlierUnknownApology, uncertainApology } from "./apology-fate";
import { ArrivalAnswers } from "./arrival-answers";
import classes from "./case-standing.module.css";
import type { MailedClient } from "./mailed-client";
import { StandingNote } from "./standing-note";
import { APOLOGY_NOTE_ID } from "./step-words";

export type ApologyActions = Record<"apologiseAgain" | "confirmArrival" | "denyArrival", FormAction>;

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
  const answers = (mailId: string) =>
    canAct && (
      <ArrivalAnswers
        confirm={actions.confirmArrival}
        deny={actions.denyArrival}
        mail={{ caseId, what: "apology", mailId }}
      />
    );
  if (apology.notSentAt) {
    const earlier = earlierUnknownApology(found);
    return (
      <StandingNote title="The client does not have this apology" id={APOLOGY_NOTE_ID}>
        <p className={classes.words}>
          Known since <DateText at={apology.notSentAt} now={now} timeZone={timeZone} />.
          {found.lacksApology && " The time to apologise runs on until they have it."}
        </p>
        {found.lacksApology && found.dueAt && (
          <DueText dueAt={found.dueAt} now={now} timeZone={timeZone} step="apologise" />
        )}
        <p className={classes.words} dir="auto">
          {apology.notSentWhy}
        </p>
        {earlier && (
          <>
            <p className={classes.words}>
              Nobody knows whether the one of <DateText at={earlier.at} now={now} timeZone={timeZone} />{" "}
              arrived. Ask {client.firstName}.
            </p>
            {answers(earlier.id)}
          </>
        )}
        {canAct && <Disclosure summary="Send it again, or note that it was said">{form}</Disclosure>}
      </StandingNote>
    );
  }
  return (
    <StandingNote title="Nobody knows whether the apology arrived" id={APOLOGY_NOTE_ID}>
      <p className={classes.words}>
        The mail server fell silent after it had taken the mail. It is not sent again by itself:{" "}
        {client.firstName} could get it twice. Ask them.
      </p>
      {answers(apology.id)}
      {canAct && (
        <Disclosure summary="Send it again all the same, or note that it was said">{form}</Disclosure>
      )}
    </StandingNote>
  );
}
