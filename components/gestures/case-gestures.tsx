import { Title } from "@mantine/core";
import type { FormAction } from "@/components/form/form-state";
import { ButtonForm } from "@/components/senders/button-form";
import { DateText } from "@/components/ui/date-text";
import { Disclosure } from "@/components/ui/disclosure";
import { DueText } from "@/components/ui/due-text";
import { Money } from "@/components/ui/money";
import type { CaseGestures as Gestures } from "@/lib/gestures/queries";
import { budgetWords } from "./budget-words";
import { Decision } from "./decision";
import { GestureHint } from "./gesture-hint";
import { GESTURE_STATE_NAME } from "./gesture-words";
import classes from "./gestures.module.css";
import { OfferForm } from "./offer-form";

export type GestureActions = Record<"offer" | "decide" | "withdraw", FormAction>;

type Props = {
  caseId: string;
  found: Gestures;
  actions: GestureActions;
  /** Whose draft of an offer is kept. */
  memberId: string;
  now: Date;
};

/** What is given to the client beyond the fix, who decides on it, what fits the failure, and what the budget has left. */
export function CaseGestures({ caseId, found, actions, memberId, now }: Props) {
  const { gestures, proportion, budget, currency, canOffer, limit } = found;
  if (!canOffer && gestures.length === 0) return null;
  return (
    <section aria-labelledby="gestures-title" id="gestures">
      <Title order={2} id="gestures-title">
        Gestures
      </Title>
      <p className={classes.line}>{budgetWords(budget, currency)}</p>
      {gestures.length > 0 && (
        <ul className={classes.list}>
          {gestures.map((gesture) => (
            <Given key={gesture.id} gesture={gesture} found={found} actions={actions} now={now} />
          ))}
        </ul>
      )}
      {canOffer && (
        <Disclosure summary="Offer a gesture">
          <GestureHint words={proportion.words} />
          <OfferForm
            key={gestures[0]?.id}
            action={actions.offer}
            caseId={caseId}
            memberId={memberId}
            currency={currency}
            limit={limit}
          />
        </Disclosure>
      )}
    </section>
  );
}

type GivenProps = Omit<Props, "caseId" | "memberId"> & { gesture: Gestures["gestures"][number] };

function Given({ gesture, found: { timeZone }, actions, now }: GivenProps) {
  const { id, kind, why, state, cost, currency, by, decidedBy, decidedAt, decisionNote } = gesture;
  const isWaiting = state === "awaiting";
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <span className={classes.kind} dir="auto">
          {kind}
        </span>
        <Money amount={cost} currency={currency} />
      </div>
      <p className={classes.line}>
        Offered by <bdi>{by ?? "somebody"}</bdi>, <DateText at={gesture.at} now={now} timeZone={timeZone} />.{" "}
        {GESTURE_STATE_NAME[state]}
        {decidedAt && decidedBy && state !== "withdrawn" && (
          <>
            {" "}
            by <bdi>{decidedBy}</bdi>, <DateText at={decidedAt} now={now} timeZone={timeZone} />
          </>
        )}
        .
      </p>
      {isWaiting && gesture.approvalDueAt && (
        <p className={classes.line}>
          <DueText dueAt={gesture.approvalDueAt} now={now} timeZone={timeZone} step="decide" />
        </p>
      )}
      {why && (
        <p className={classes.words} dir="auto">
          {why}
        </p>
      )}
      {decisionNote && (
        <p className={classes.words} dir="auto">
          {decisionNote}
        </p>
      )}
      {isWaiting && gesture.canDecide && <Decision action={actions.decide} gestureId={id} />}
      {isWaiting && !gesture.isMine && gesture.whyNot && <p className={classes.line}>{gesture.whyNot}</p>}
      {isWaiting && gesture.isMine && (
        <ButtonForm
          action={actions.withdraw}
          hidden={{ gestureId: id }}
          label="Withdraw it"
          success="The gesture is withdrawn."
        />
      )}
    </li>
  );
}
