"use client";

import { Stack } from "@mantine/core";
import { TextAreaField } from "@/components/form/fields";
import { Disclosure } from "@/components/ui/disclosure";
import { MOST_CHARACTERS } from "@/lib/surveys/most-characters";
import { CLASS_TEXTS, type QuestionWords, SCORE_CLASSES } from "@/lib/surveys/survey-draft";
import { isNeeded } from "@/lib/surveys/survey-rules";
import type { SurveyKind } from "@/prisma/generated/enums";
import { AskedOfField } from "./asked-of-field";
import { ChoiceFields } from "./choice-fields";
import classes from "./question-fields.module.css";
import { CLASS_SCORES, QUESTION_HINT, SCORE_HINT } from "./survey-names";

type Props = { survey: SurveyKind; question: QuestionWords };

/** One question: its words, what is picked from, and what depends on the score. */
export function QuestionFields({ survey, question }: Props) {
  const { kind, text } = question;
  const hint =
    kind === "score"
      ? `${SCORE_HINT[survey]} Nothing more is said about the scale, so that nothing leads the answer.`
      : QUESTION_HINT[kind];
  return (
    <Stack gap="sm">
      <TextAreaField
        id={`text-${kind}`}
        name={`${kind}-text`}
        label="Question"
        description={hint}
        defaultValue={text}
        minRows={1}
        maxLength={MOST_CHARACTERS.question}
        required
      />
      {kind === "drivers" && <ChoiceFields kind={kind} choices={question.choices ?? []} />}
      {kind !== "score" && !isNeeded(survey, kind) && (
        <AskedOfField survey={survey} kind={kind} askedOf={question.askedOf ?? []} />
      )}
      {kind !== "score" && <OtherWordings survey={survey} question={question} />}
    </Stack>
  );
}

/** The same question in other words for those who gave a certain score. */
function OtherWordings({ survey, question }: Props) {
  const { kind } = question;
  const isUsed = SCORE_CLASSES.some((name) => question[CLASS_TEXTS[name]]);
  return (
    <Disclosure summary="Other words after certain scores" isOpen={isUsed}>
      <Stack gap="sm" className={classes.fields}>
        {SCORE_CLASSES.map((name) => (
          <TextAreaField
            key={name}
            name={`${kind}-${name}`}
            label={`After ${CLASS_SCORES[survey][name]}`}
            placeholder="As above"
            defaultValue={question[CLASS_TEXTS[name]] ?? ""}
            minRows={1}
            maxLength={MOST_CHARACTERS.question}
          />
        ))}
      </Stack>
    </Disclosure>
  );
}
