"use client";

import { Stack, Text, Title } from "@mantine/core";
import { TextAreaField, TextField } from "@/components/form/fields";
import type { QuestionKind, SurveyKind } from "@/prisma/generated/enums";
import { CommentFields } from "./comment-fields";

export type SurveyDraft = {
  name: string;
  kind: SurveyKind;
  subject: string;
  introduction: string;
  questions: readonly QuestionText[];
};

export type QuestionText = {
  kind: QuestionKind;
  text: string;
  textDetractor?: string | null;
  textPassive?: string | null;
  textPromoter?: string | null;
};

/** Everything a survey says: its name for us, the mail, and the questions in the order a client meets them. */
export function SurveyFields({ survey }: { survey: SurveyDraft }) {
  const { name, kind, subject, introduction, questions } = survey;
  const textOf = (wanted: QuestionKind) => questions.find((question) => question.kind === wanted)?.text;

  return (
    <Stack gap="xl">
      <TextField
        name="name"
        label="Name"
        description="Only your firm sees it."
        defaultValue={name}
        required
        placeholder="Client survey"
      />
      <Stack component="section" gap="md" aria-labelledby="mail-fields">
        <Title order={2} id="mail-fields">
          The e-mail
        </Title>
        <TextField name="subject" label="Subject" defaultValue={subject} required />
        <TextAreaField
          name="introduction"
          label="Introduction"
          description="Stands between the greeting and the question."
          defaultValue={introduction}
        />
      </Stack>
      <Stack component="section" gap="lg" aria-labelledby="question-fields">
        <div>
          <Title order={2} id="question-fields">
            The questions
          </Title>
          <Text size="xs" c="dimmed">
            In this order. The first one is in the e-mail, too. One that is left empty is not asked.
          </Text>
        </div>
        <TextAreaField
          name="score"
          label="The score"
          description="Answered from 0, not at all likely, to 10, extremely likely. Nothing more is said about the scale, so that nothing leads the answer."
          defaultValue={textOf("score")}
          minRows={1}
          required
        />
        {kind === "follow_up" && <FollowUpFields textOf={textOf} />}
        <CommentFields
          question={questions.find((question) => question.kind === "comment")}
          isByClass={kind !== "follow_up"}
        />
        {kind !== "follow_up" && (
          <TextAreaField
            name="contact_me"
            label="May someone be in touch"
            description="A box to tick. Whoever ticks it gets a case and an answer, whatever the score."
            defaultValue={textOf("contact_me")}
            minRows={1}
          />
        )}
      </Stack>
    </Stack>
  );
}

/** The two answers that, with the score, decide how a recovery ended: neither can be left out. */
function FollowUpFields({ textOf }: { textOf: (kind: QuestionKind) => string | undefined }) {
  return (
    <>
      <TextAreaField
        name="handling"
        label="How it was handled"
        description="Answered from 1, very dissatisfied, to 5, very satisfied. Cannot be left out: it helps decide the outcome."
        defaultValue={textOf("handling")}
        minRows={1}
      />
      <TextAreaField
        name="is_fixed"
        label="Whether it is settled"
        description="Answered with yes or no. Cannot be left out: it helps decide the outcome."
        defaultValue={textOf("is_fixed")}
        minRows={1}
      />
    </>
  );
}
