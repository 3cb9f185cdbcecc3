"use client";

import { type ReactNode, useState } from "react";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { PublishPanel } from "./publish-panel";
import classes from "./survey-columns.module.css";
import { type SurveyDraft, SurveyFields } from "./survey-fields";

type Props = {
  survey: SurveyDraft & { id: string; hasUnpublishedChanges: boolean };
  nextVersion: number;
  save: FormAction;
  /** Null for who may not publish. */
  publish: FormAction | null;
  /** What was published so far. */
  children: ReactNode;
};

/** The draft of a survey, to be changed and published. */
export function SurveyEditor({ survey, nextVersion, save, publish, children }: Props) {
  const [isTyped, setIsTyped] = useState(false);
  return (
    <div className={classes.columns}>
      {/* Only notices that something was typed below: no control of its own. */}
      <div onInput={() => setIsTyped(true)}>
        <SubmitForm
          action={save}
          submitLabel="Save the draft"
          submitVariant="default"
          onDone={() => setIsTyped(false)}
        >
          <input type="hidden" name="surveyId" value={survey.id} />
          <SurveyFields survey={survey} />
        </SubmitForm>
      </div>
      <div className={classes.aside}>
        {publish && (
          <PublishPanel
            surveyId={survey.id}
            nextVersion={nextVersion}
            state={isTyped ? "unsaved" : survey.hasUnpublishedChanges ? "ready" : "same"}
            publish={publish}
          />
        )}
        {children}
      </div>
    </div>
  );
}
