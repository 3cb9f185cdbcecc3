"use client";

import { Button, Group, Text, Title, VisuallyHidden } from "@mantine/core";
import { ALLOWED_QUESTIONS, isNeeded } from "@/lib/surveys/survey-rules";
import type { QuestionKind } from "@/prisma/generated/enums";
import { type EditedSurvey, firstWords } from "./edited-survey";
import { MoveButtons } from "./move-buttons";
import { QuestionFields } from "./question-fields";
import classes from "./question-list.module.css";
import { QUESTION_NAME } from "./survey-names";
import { useFormValue } from "./use-form-value";
import { useOrderedList } from "./use-ordered-list";

/** The questions in the order a client meets them: to be added, moved, worded and removed. */
export function QuestionList({ survey }: { survey: EditedSurvey }) {
  const { kind: surveyKind, questions } = survey;
  const [order, setOrder] = useFormValue<QuestionKind[]>(
    "order",
    questions.map(({ kind }) => kind),
  );
  const list = useOrderedList({
    items: order,
    setItems: (items) => setOrder(items as QuestionKind[]),
    fixed: 1,
    nameOf: (kind) => QUESTION_NAME[kind as QuestionKind],
    idOf: (kind) => `question-${kind}`,
  });
  const missing = ALLOWED_QUESTIONS[surveyKind].filter((kind) => !order.includes(kind));

  return (
    <section aria-labelledby="question-fields">
      <Title order={2} id="question-fields">
        The questions
      </Title>
      <Text size="xs" c="dimmed">
        In this order. The first one is in the e-mail, too.
      </Text>
      <ol className={classes.list}>
        {order.map((kind, index) => (
          <li key={kind} className={classes.question}>
            <input type="hidden" name="order[]" value={kind} />
            <div className={classes.head}>
              <Title order={3}>
                {index + 1}. {QUESTION_NAME[kind]}
              </Title>
              {index > 0 && (
                <MoveButtons
                  name={QUESTION_NAME[kind]}
                  {...list.buttonsOf(kind)}
                  onRemove={isNeeded(surveyKind, kind) ? null : () => list.remove(kind)}
                />
              )}
            </div>
            <QuestionFields survey={surveyKind} question={firstWords(survey, kind)} />
          </li>
        ))}
      </ol>
      {missing.length > 0 && (
        <div>
          <Text size="xs" c="dimmed" mb="xs" id="add-question">
            Ask one more:
          </Text>
          <Group gap="xs" role="group" aria-labelledby="add-question">
            {missing.map((kind) => (
              <Button
                key={kind}
                variant="default"
                size="xs"
                aria-label={`Add ${QUESTION_NAME[kind]}`}
                onClick={() => list.add(kind, `text-${kind}`)}
              >
                {QUESTION_NAME[kind]}
              </Button>
            ))}
          </Group>
        </div>
      )}
      <VisuallyHidden role="status">{list.said}</VisuallyHidden>
    </section>
  );
}
