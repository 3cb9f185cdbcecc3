"use client";

import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { ButtonLink } from "@/components/ui/button-link";
import { type SurveyDraft, SurveyFields } from "./survey-fields";

/** Saves the first draft of a survey. */
export function NewSurveyForm({ action, survey }: { action: FormAction; survey: SurveyDraft }) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/surveys/schema")).newSurveyFormSchema}
      submitLabel="Save the draft"
      aside={
        <ButtonLink href="/surveys" variant="subtle">
          Cancel
        </ButtonLink>
      }
    >
      <SurveyFields survey={survey} />
    </SubmitForm>
  );
}
