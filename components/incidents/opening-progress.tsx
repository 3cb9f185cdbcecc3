import type { FormAction } from "@/components/form/form-state";
import type { IncidentDetail } from "@/lib/incidents/queries";
import { wholeNumber } from "@/lib/scoring/format";
import { OneStepForm } from "./one-step-form";

type Props = {
  found: IncidentDetail;
  /** Null for whoever may not, and once it is resolved. */
  actions: { readonly stop: FormAction; readonly resume: FormAction } | null;
};

/** How many of the cases are open, while they are being opened; stops it and goes on. */
export function OpeningProgress({ found, actions }: Props) {
  const { id: incidentId, opened, contacts, isOpening } = found;
  const isDone = opened === contacts;
  const state = isOpening ? "being opened" : "opened";
  return (
    <>
      <p role="status">
        {isDone
          ? `Everybody has a case: ${wholeNumber(opened)}.`
          : `${wholeNumber(opened)} of ${wholeNumber(contacts)} cases ${state}.`}
      </p>
      {!isDone && <progress value={opened} max={contacts} aria-label="Cases opened" />}
      {actions && isOpening && (
        <OneStepForm action={actions.stop} hidden={{ incidentId }} label="Stop opening cases" />
      )}
      {actions && !isDone && !isOpening && (
        <OneStepForm action={actions.resume} hidden={{ incidentId }} label="Go on opening cases" />
      )}
    </>
  );
}
