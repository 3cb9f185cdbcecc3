import type { FormAction } from "@/components/form/form-state";
import type { IncidentDetail } from "@/lib/incidents/queries";
import { wholeNumber } from "@/lib/scoring/format";
import { OneStepForm } from "./one-step-form";
import { RefusalList } from "./refusal-list";

type Props = {
  found: IncidentDetail;
  /** Null for whoever may not, and once it is resolved. */
  actions: { readonly stop: FormAction; readonly resume: FormAction } | null;
};

/** How many of the cases are open, while they are being opened; stops it, goes on, and tries again what failed. */
export function OpeningProgress({ found, actions }: Props) {
  const { id: incidentId, opened, contacts, isOpening, refused, stoppedAt, failure } = found;
  const isDone = opened === contacts;
  const state = isOpening ? "being opened" : "opened";
  const failed = refused.opening.count;
  return (
    <>
      <p role="status">
        {isDone
          ? `Everybody has a case: ${wholeNumber(opened)}.`
          : `${wholeNumber(opened)} of ${wholeNumber(contacts)} cases ${state}.`}
      </p>
      {stoppedAt && failure && <p role="alert">It stopped by itself. {failure}</p>}
      {!isDone && <progress value={opened} max={contacts} aria-label="Cases opened" />}
      <RefusalList
        incidentId={incidentId}
        show="no_case"
        refusals={refused.opening}
        words={["case could not be opened", "cases could not be opened"]}
      />
      {actions && isOpening && (
        <OneStepForm action={actions.stop} hidden={{ incidentId }} label="Stop opening cases" />
      )}
      {actions && !isDone && !isOpening && (
        <OneStepForm
          action={actions.resume}
          hidden={{ incidentId }}
          label={failed > 0 ? "Try to open the missing cases again" : "Go on opening cases"}
        />
      )}
    </>
  );
}
