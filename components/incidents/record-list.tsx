import type { FormAction } from "@/components/form/form-state";
import { DateText } from "@/components/ui/date-text";
import { STAGE_NAME } from "@/components/ui/stage-name";
import type { IncidentDetail } from "@/lib/incidents/queries";
import { wholeNumber } from "@/lib/scoring/format";
import { OneStepForm } from "./one-step-form";
import { recordState } from "./record-state";
import { RefusalList } from "./refusal-list";

type Props = {
  found: IncidentDetail;
  now: Date;
  /** Null for whoever may not, and once it is resolved. */
  actions: { readonly stop: FormAction; readonly resume: FormAction } | null;
};

/** The steps that were recorded for all, the latest first: how far each is, how many cases moved and how many could not; stops one and goes on. */
export function RecordList({ found, now, actions }: Props) {
  if (found.records.length === 0) return <p>Nothing was recorded for all cases yet.</p>;
  const isBusy = found.records.some((record) => recordState(record) === "running");
  return (
    <>
      <ul>
        {found.records.map((record) => {
          const { id, stage, by, at, moved, passed, refused, failure } = record;
          const state = recordState(record);
          const lookedAt = moved + passed + refused;
          const hidden = { incidentId: found.id, recordId: id };
          return (
            <li key={id}>
              {STAGE_NAME[stage]}, {by ?? "somebody"},{" "}
              <DateText at={at} now={now} timeZone={found.timeZone} />: {wholeNumber(moved)} moved,{" "}
              {wholeNumber(passed)} were past it, {wholeNumber(refused)} could not be moved.
              {state !== "finished" && (
                <p role={state === "running" ? "status" : undefined}>
                  {WORDS[state]} after {wholeNumber(lookedAt)} of {wholeNumber(found.opened)}
                  {failure ? `: ${failure}` : "."}
                </p>
              )}
              {state === "running" && (
                <progress value={lookedAt} max={found.opened} aria-label="Cases looked at" />
              )}
              {actions && state === "running" && (
                <OneStepForm action={actions.stop} hidden={hidden} label="Stop recording" />
              )}
              {actions && !isBusy && (state === "stopped" || state === "broke_off") && (
                <OneStepForm
                  action={actions.resume}
                  hidden={hidden}
                  label={`Go on with “${STAGE_NAME[stage]}” for the others`}
                />
              )}
            </li>
          );
        })}
      </ul>
      <RefusalList
        incidentId={found.id}
        show="refused"
        refusals={found.refused.step}
        words={["case could not be moved by the latest step", "cases could not be moved by the latest step"]}
      />
    </>
  );
}

const WORDS = { running: "Under way,", stopped: "Stopped", broke_off: "Broke off" } as const;
