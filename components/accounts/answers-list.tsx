import { Text } from "@mantine/core";
import { GivenScore } from "@/components/responses/given-score";
import { ClientWords } from "@/components/ui/client-words";
import { DateText } from "@/components/ui/date-text";
import { SURVEY_KIND_NAME } from "@/components/ui/stage-name";
import { TextLink } from "@/components/ui/text-link";
import type { getAccount } from "@/lib/accounts/queries";
import classes from "./answers-list.module.css";

type Answer = Awaited<ReturnType<typeof getAccount>>["responses"][number];

type Props = {
  answers: readonly Answer[];
  now: Date;
  timeZone: string;
  /** Whether each answer names who gave it. */
  showsPerson?: boolean;
};

/** Answers, the latest first: the score, the words, when, and whose. */
export function AnswersList({ answers, now, timeZone, showsPerson = false }: Props) {
  if (answers.length === 0) return <Text c="dimmed">Nobody has answered yet.</Text>;
  return (
    <ul className={classes.answers}>
      {answers.map(({ id, kind, score, comment, answeredAt, contact }) => (
        <li key={id} className={classes.answer}>
          <GivenScore kind={kind} score={score} />
          <div className={classes.said}>
            {comment ? (
              <ClientWords words={comment} lines={3} />
            ) : (
              <span className={classes.silent}>No comment</span>
            )}
            <p className={classes.facts}>
              {showsPerson && (
                <TextLink href={`/accounts/people/${contact.id}`} size="xs" className={classes.person}>
                  <span dir="auto">{contact.name}</span>
                </TextLink>
              )}
              <TextLink href={`/responses/${id}`} size="xs">
                <DateText at={answeredAt} now={now} timeZone={timeZone} />
              </TextLink>
              <span>{SURVEY_KIND_NAME[kind]}</span>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
