import { Text } from "@mantine/core";
import { ClientWords } from "@/components/ui/client-words";
import { DateText } from "@/components/ui/date-text";
import type { ResponseDetail } from "@/lib/responses/queries";
import { GivenScore } from "./given-score";
import classes from "./response-words.module.css";
import { standingWords } from "./standing-words";

type Props = { response: ResponseDetail; now: Date; timeZone: string };

/** The words and the score; and, where it does not count, that it does not. */
export function ResponseWords({ response, now, timeZone }: Props) {
  return (
    <section aria-label="The client's words" className={classes.section}>
      {!response.isActive && <Text fw={600}>{standingWords(response)}. It counts in no figure.</Text>}
      {response.comment ? (
        <ClientWords words={response.comment} size="display" lines={14} />
      ) : (
        <Text c="dimmed">The client gave a score and left no words.</Text>
      )}
      <div className={classes.source}>
        <GivenScore kind={response.kind} score={response.score} />
        <span>
          Answered <DateText at={response.answeredAt} now={now} timeZone={timeZone} />
          {response.contactMe && ", asked to be contacted"}
        </span>
      </div>
    </section>
  );
}
