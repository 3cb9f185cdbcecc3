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
  const [isChanged, setIsChanged] = useState(false);
  return (
    <div className={classes.columns}>
      <SubmitForm
        action={save}
        schema={async () => (await import("@/lib/surveys/schema")).surveyFormSchema}
        hidden={{ surveyId: survey.id }}
        submitLabel="Save the draft"
        submitVariant="default"
        onDirtyChange={setIsChanged}
      >
        <SurveyFields survey={survey} />
      </SubmitForm>
      <div className={classes.aside}>
        {publish && (
          <PublishPanel
            surveyId={survey.id}
            nextVersion={nextVersion}
            state={isChanged ? "unsaved" : survey.hasUnpublishedChanges ? "ready" : "same"}
            publish={publish}
          />
        )}
        {children}
      </div>
    </div>
  );
}
