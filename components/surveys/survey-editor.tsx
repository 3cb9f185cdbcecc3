"use client";

import { useDebouncedCallback } from "@mantine/hooks";
import { type ReactNode, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import type { Language } from "@/lib/languages/language";
import type { EditedSurvey, TypedFields } from "./edited-survey";
import { type Device, LivePreview } from "./live-preview";
import { PublishPanel } from "./publish-panel";
import classes from "./survey-editor.module.css";
import { SurveyFields } from "./survey-fields";
import { type Shown, useLivePreview } from "./use-live-preview";
import { useSeenAt } from "./use-seen-at";
import { useWarnOfLeaving } from "./use-warn-of-leaving";

type Props = {
  survey: EditedSurvey;
  hasUnpublishedChanges: boolean;
  /** When the draft was last saved. */
  savedAt: string;
  memberId: string;
  nextVersion: number;
  /** The languages that publishing leaves out, and those with texts for an older wording. */
  incomplete: readonly Language[];
  older: readonly Language[];
  save: FormAction;
  /** Null for who may not publish. */
  publish: FormAction | null;
  /** What was published so far. */
  children: ReactNode;
};

const SETTLED_MS = 400;

/** The draft of a survey, to be changed, looked at and published. */
export function SurveyEditor({ survey, savedAt, memberId, nextVersion, publish, ...props }: Props) {
  const { id: surveyId } = survey;
  const fields = useRef<HTMLDivElement>(null);
  const [isChanged, setIsChanged] = useState(false);
  const [typed, setTyped] = useState<TypedFields>({});
  const [shown, setShown] = useState<Shown>({ show: "mail", language: survey.language, score: "" });
  const [device, setDevice] = useState<Device>("phone");
  const preview = useLivePreview(surveyId, fields, shown, typed);
  const { seenAt, noteSaved } = useSeenAt(savedAt);
  useWarnOfLeaving(isChanged);
  const settle = useDebouncedCallback((values: TypedFields) => setTyped({ ...values }), SETTLED_MS);
  // What is sent at once has the fields of its translations, too.
  const settleNow = () => flushSync(settle.flush);

  return (
    <div className={classes.columns}>
      <div ref={fields} className={classes.fields} onSubmitCapture={settleNow}>
        <SubmitForm
          action={props.save}
          schema={async () => (await import("@/lib/surveys/survey-form")).surveyFormSchema}
          draft={{ place: `survey ${surveyId} of ${memberId}`, name: seenAt, keepsOlder: true }}
          hidden={{ surveyId, seenAt }}
          submitLabel="Save the draft"
          submitVariant="default"
          onDirtyChange={setIsChanged}
          onChange={settle}
          onDone={noteSaved}
        >
          <SurveyFields survey={survey} typed={typed} />
        </SubmitForm>
      </div>
      <div className={classes.aside}>
        <LivePreview
          kind={survey.kind}
          shown={shown}
          device={device}
          onShow={(change) => setShown({ ...shown, ...change })}
          onDevice={setDevice}
          {...preview}
        />
        {publish && (
          <PublishPanel
            surveyId={surveyId}
            seenAt={seenAt}
            nextVersion={nextVersion}
            state={isChanged ? "unsaved" : props.hasUnpublishedChanges ? "ready" : "same"}
            incomplete={props.incomplete}
            older={props.older}
            publish={publish}
          />
        )}
        {props.children}
      </div>
    </div>
  );
}
