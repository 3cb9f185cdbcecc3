"use client";

import { Stack, Title } from "@mantine/core";
import { TextAreaField, TextField } from "@/components/form/fields";
import { MOST_CHARACTERS } from "@/lib/surveys/most-characters";
import { BrandFields } from "./brand-fields";
import type { EditedSurvey, TypedFields } from "./edited-survey";
import { QuestionList } from "./question-list";
import { TranslationFields } from "./translation-fields";

type Props = { survey: EditedSurvey; typed: TypedFields };

/** Everything a survey says: its name for us, the mail, the questions in order, the brand, and all of it in other languages. */
export function SurveyFields({ survey, typed }: Props) {
  const { name, subject, introduction } = survey;
  return (
    <Stack gap="xl">
      <TextField
        name="name"
        label="Name"
        description="Only your firm sees it."
        defaultValue={name}
        maxLength={MOST_CHARACTERS.name}
        required
      />
      <Stack component="section" gap="md" aria-labelledby="mail-fields">
        <Title order={2} id="mail-fields">
          The e-mail
        </Title>
        <TextField
          name="subject"
          label="Subject"
          defaultValue={subject}
          maxLength={MOST_CHARACTERS.subject}
          required
        />
        <TextAreaField
          name="introduction"
          label="Introduction"
          description="Stands between the greeting and the question."
          defaultValue={introduction}
          maxLength={MOST_CHARACTERS.introduction}
        />
      </Stack>
      <QuestionList survey={survey} />
      <BrandFields survey={survey} />
      <TranslationFields survey={survey} typed={typed} />
    </Stack>
  );
}
