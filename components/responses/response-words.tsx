import { Text } from "@mantine/core";
import { DateText } from "@/components/ui/date-text";
import { OpeningWords } from "@/components/ui/opening-words";
import type { ResponseDetail } from "@/lib/responses/queries";
import { GivenScore } from "./given-score";
import { standingWords } from "./standing-words";

type Props = { response: ResponseDetail; now: Date; timeZone: string };

/** The words and the score; and, where it does not count, that it does not. */
export function ResponseWords({ response, now, timeZone }: Props) {
  return (
    <OpeningWords
      words={response.comment}
      silence="The client gave a score and left no words."
      caution={!response.counts && <Text fw={600}>{standingWords(response)}. It counts in no figure.</Text>}
    >
      <GivenScore kind={response.kind} score={response.score} />
      <span>
        Answered <DateText at={response.answeredAt} now={now} timeZone={timeZone} />
        {response.contactMe && ", asked to be contacted"}
      </span>
    </OpeningWords>
  );
}
