"use client";

import { SelectField, TextField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { RadioField } from "@/components/form/radio-field";
import { SubmitForm } from "@/components/form/submit-form";
import { ButtonLink } from "@/components/ui/button-link";
import { SURVEY_KIND_NAME } from "@/components/ui/stage-name";
import { LANGUAGES, type Language } from "@/lib/languages/language";
import { MOST_CHARACTERS } from "@/lib/surveys/most-characters";
import type { SurveyKind } from "@/prisma/generated/enums";
import { languageLabel } from "./language-words";
import { SURVEY_KIND_PURPOSE } from "./survey-names";

const KINDS = Object.keys(SURVEY_KIND_PURPOSE) as SurveyKind[];

/** Begins a survey: what it is called, what it asks, and the language it is written in. */
export function NewSurveyForm({ action, language }: { action: FormAction; language: Language }) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/surveys/survey-form")).newSurveyFormSchema}
      submitLabel="Begin the survey"
      aside={
        <ButtonLink href="/surveys" variant="subtle">
          Cancel
        </ButtonLink>
      }
    >
      <TextField
        name="name"
        label="Name"
        description="Only your firm sees it."
        placeholder="Client survey"
        maxLength={MOST_CHARACTERS.name}
        required
      />
      <RadioField
        name="kind"
        label="What you want to know"
        defaultValue="nps"
        required
        options={KINDS.map((kind) => ({
          value: kind,
          label: SURVEY_KIND_NAME[kind],
          description: SURVEY_KIND_PURPOSE[kind],
        }))}
      />
      <SelectField
        name="language"
        label="The language you write in"
        description="The usual questions come in all eight languages; what you reword, you translate."
        defaultValue={language}
        data={LANGUAGES.map((one) => ({ value: one, label: languageLabel(one) }))}
        required
      />
    </SubmitForm>
  );
}
