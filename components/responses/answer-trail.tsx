import { Text, Title } from "@mantine/core";
import { fullInstant, instantToSecond } from "@/lib/platform/date-words";
import type { ResponseDetail } from "@/lib/responses/queries";
import { wholeNumber } from "@/lib/scoring/format";
import classes from "./answer-trail.module.css";
import { momentWords, originWords } from "./trail-words";

type Props = { response: ResponseDetail; timeZone: string };

/** Everything that was seen of the link, sent by it and decided about it, in the order of time. */
export function AnswerTrail({ response, timeZone }: Props) {
  const { moments, observationCount, mostCounted, shownObservations } = response.trail;
  const counted = observationCount > mostCounted ? `more than ${wholeNumber(mostCounted)}` : observationCount;
  const scores = new Map(response.versions.map(({ id, score }) => [id, score]));
  return (
    <section aria-labelledby="trail-title">
      <Title order={2} id="trail-title">
        What happened with the link
      </Title>
      <Text c="dimmed" size="xs">
        In the order of time ({timeZone}). Scanners of mail servers open links too; opening one answers
        nothing.
        {observationCount > shownObservations &&
          ` Of this link ${counted} things were seen; the latest ${shownObservations} are shown.`}
      </Text>
      <ol className={classes.moments}>
        {moments.map((moment) => (
          <li key={moment.id} className={classes.moment} data-what={moment.what}>
            <time
              dateTime={moment.at.toISOString()}
              title={fullInstant(moment.at, timeZone)}
              className={classes.when}
            >
              {instantToSecond(moment.at, timeZone)}
            </time>
            <div className={classes.what}>
              <span dir="auto">{momentWords(moment, scores)}</span>
              {moment.id === response.id && <span className={classes.here}>shown here</span>}
              <span className={classes.origin} dir="auto">
                {originWords(moment)}
              </span>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
