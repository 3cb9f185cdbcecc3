import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { ClientWords } from "@/components/ui/client-words";
import type { ResponseDetail } from "@/lib/responses/queries";
import { GivenScore } from "./given-score";
import classes from "./response-answers.module.css";

type Question = ResponseDetail["questions"][number];

/** Every question as it was asked, with what was answered. */
export function ResponseAnswers({ response }: { response: ResponseDetail }) {
  return (
    <section aria-labelledby="answers-title">
      <Title order={2} id="answers-title">
        Answers
      </Title>
      <dl className={classes.answers}>
        {response.questions.map((question) => (
          <div key={question.id} className={classes.answer}>
            <dt dir="auto">{question.text}</dt>
            <dd>{answerOf(question, response)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function answerOf({ kind, value }: Question, response: ResponseDetail): ReactNode {
  if (value === null || value === "") return <Text c="dimmed">Not answered</Text>;
  if (kind === "score") return <GivenScore kind={response.kind} score={response.score} />;
  if (kind === "handling") return `${String(value)} of 5`;
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (kind === "comment" && typeof value === "string") return <ClientWords words={value} lines={8} />;
  return Array.isArray(value) ? value.map(String).join(", ") : String(value);
}
