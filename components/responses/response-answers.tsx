import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { LANGUAGE_IN_ENGLISH } from "@/components/surveys/language-words";
import { ClientWords } from "@/components/ui/client-words";
import type { ResponseDetail } from "@/lib/responses/queries";
import { GivenScore } from "./given-score";
import classes from "./response-answers.module.css";

type Question = ResponseDetail["questions"][number];

/** Every question that was asked, as it was asked, with what was answered. */
export function ResponseAnswers({ response }: { response: ResponseDetail }) {
  return (
    <section aria-labelledby="answers-title">
      <Title order={2} id="answers-title">
        Answers
      </Title>
      {response.isTranslated && (
        <Text c="dimmed" size="xs">
          Asked in {LANGUAGE_IN_ENGLISH[response.language]}.
        </Text>
      )}
      <dl className={classes.answers}>
        {response.questions.map((question) => (
          <div key={question.id} className={classes.answer}>
            <dt dir="auto" lang={response.language}>
              {question.text}
            </dt>
            <dd>{answerOf(question, response)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const OF_FIVE: ReadonlySet<string> = new Set(["handling", "outcome_fair", "process_easy", "respect"]);
const IN_WORDS: ReadonlySet<string> = new Set(["comment", "remedy", "referral"]);

function answerOf({ kind, value, choices }: Question, response: ResponseDetail): ReactNode {
  if (value === null || value === "" || (Array.isArray(value) && value.length === 0))
    return <Text c="dimmed">Not answered</Text>;
  if (kind === "score") return <GivenScore kind={response.kind} score={response.score} />;
  if (OF_FIVE.has(kind)) return `${String(value)} of 5`;
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (IN_WORDS.has(kind) && typeof value === "string") return <ClientWords words={value} lines={8} />;
  if (!Array.isArray(value)) return String(value);
  const texts = new Map(choices.map(({ id, text }) => [id, text]));
  return (
    <span dir="auto" lang={response.language}>
      {value.map((id) => texts.get(String(id)) ?? String(id)).join(", ")}
    </span>
  );
}
