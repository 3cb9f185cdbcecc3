import type { FormAction } from "@/components/form/form-state";
import { DateText } from "@/components/ui/date-text";
import type { CaseDetail } from "@/lib/recovery/get-case";
import { type ApologyActions, ApologyStanding } from "./apology-standing";
import classes from "./case-standing.module.css";
import { LiftConflictForm } from "./lift-conflict-form";
import type { MailedClient } from "./mailed-client";
import { ReleaseForm } from "./release-form";
import { StandingNote } from "./standing-note";
import { UntoldSteps } from "./untold-steps";

export type StandingActions = ApologyActions &
  Record<
    "hold" | "release" | "changeSeverity" | "liftConflict" | "sendLetterAgain" | "tellByPhone",
    FormAction
  >;

type Props = {
  found: CaseDetail;
  now: Date;
  actions: StandingActions;
  canAct: boolean;
  /** Whether the reader may say that the words are not about the members they name. */
  canLift: boolean;
  client: MailedClient;
};

/** What anybody should know before the next step: that the client does not have the apology or was not told a step, that the case is on hold, whom its words name, that the cause came back. */
export function CaseStanding({ found, now, actions, canAct, canLift, client }: Props) {
  const { id: caseId, hold, named, isRepeat, stage, timeZone } = found;
  if (stage === "closed") return null;
  return (
    <>
      <ApologyStanding found={found} now={now} actions={actions} canAct={canAct} client={client} />
      <UntoldSteps found={found} now={now} actions={actions} canAct={canAct} client={client} />
      {hold && (
        <StandingNote title="On hold">
          <p className={classes.words}>
            Until the end of <DateText on={hold.untilOn} now={now} timeZone={timeZone} />
            {hold.by && (
              <>
                , by <bdi>{hold.by}</bdi>
              </>
            )}
            . The client's clock goes on.
          </p>
          <p className={classes.words} dir="auto">
            {hold.reason}
          </p>
          {canAct && <ReleaseForm action={actions.release} caseId={caseId} />}
        </StandingNote>
      )}
      {named.length > 0 && (
        <StandingNote title="The client's words name a member">
          <p className={classes.words}>
            <bdi>{named.map(({ name }) => name).join(", ")}</bdi> cannot own this case.
          </p>
          {canLift && <LiftConflictForm action={actions.liftConflict} caseId={caseId} named={named} />}
        </StandingNote>
      )}
      {isRepeat && (
        <StandingNote title="The same cause, again">
          <p className={classes.words}>
            A gesture is not enough this time: an executive should apologise, and the plan needs a corrective
            action on record{found.correctiveActions.length > 0 ? ", which it has" : ", which is missing"}.
          </p>
        </StandingNote>
      )}
    </>
  );
}
