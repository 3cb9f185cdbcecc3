import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import type { QuestionKind } from "@/prisma/generated/enums";
import classes from "./survey-columns.module.css";
import type { SurveyDraft } from "./survey-fields";
import words from "./survey-words.module.css";

const QUESTION_NAME: Partial<Record<QuestionKind, string>> = {
  score: "The score",
  comment: "The reason",
  contact_me: "May someone be in touch",
  handling: "How it was handled",
  is_fixed: "Whether it is settled",
};

/** What a survey says, for members who read it only. */
export function SurveyWords({ survey, children }: { survey: SurveyDraft; children: ReactNode }) {
  return (
    <div className={classes.columns}>
      <div className={classes.aside}>
        <section aria-labelledby="mail-words">
          <Title order={2} id="mail-words" mb={4}>
            The e-mail
          </Title>
          <Words
            parts={[
              ["Subject", survey.subject],
              ["Introduction", survey.introduction],
            ]}
          />
        </section>
        <section aria-labelledby="question-words">
          <Title order={2} id="question-words" mb={4}>
            The questions
          </Title>
          <Words
            parts={survey.questions.flatMap(({ kind, text, textDetractor, textPassive, textPromoter }) => [
              [QUESTION_NAME[kind] ?? "Question", text],
              ["After 0 to 6", textDetractor],
              ["After 7 or 8", textPassive],
              ["After 9 or 10", textPromoter],
            ])}
          />
        </section>
      </div>
      <div className={classes.aside}>{children}</div>
    </div>
  );
}

function Words({ parts }: { parts: [name: string, text: string | null | undefined][] }) {
  return (
    <dl className={words.list}>
      {parts
        .filter(([, text]) => text)
        .map(([name, text]) => (
          <div key={name} className={words.part}>
            <dt className={words.name}>{name}</dt>
            <dd className={words.text} dir="auto">
              {text}
            </dd>
          </div>
        ))}
    </dl>
  );
}
