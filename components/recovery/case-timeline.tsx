import { Text, Title } from "@mantine/core";
import { fullInstant, instantInWords, instantToMinute, isBareDate } from "@/lib/platform/date-words";
import type { CaseDetail } from "@/lib/recovery/get-case";
import classes from "./case-timeline.module.css";
import { eventWords } from "./event-words";

/** Everything that happened to a case, the latest first. */
export function CaseTimeline({ found, now }: { found: CaseDetail; now: Date }) {
  return (
    <section aria-labelledby="timeline-title">
      <Title order={2} id="timeline-title">
        Timeline
      </Title>
      <ol className={classes.events}>
        {found.events.toReversed().map((event) => {
          const { sentence, note } = eventWords(event);
          return (
            <li key={event.id} className={classes.event} data-kind={event.kind}>
              <span className={classes.when}>
                <EventTime at={event.at} now={now} timeZone={found.timeZone} />
              </span>
              <div className={classes.what}>
                <span dir="auto">{sentence}</span>
                {note && (
                  <Text size="xs" c="dimmed" dir="auto" lineClamp={3} title={note}>
                    {note}
                  </Text>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** When something happened, to the minute, since this is the trail; and how long ago, while that says more. */
function EventTime({ at, now, timeZone }: { at: Date; now: Date; timeZone: string }) {
  const distance = instantInWords(at, now, timeZone);
  return (
    <time dateTime={at.toISOString()} title={fullInstant(at, timeZone)}>
      {instantToMinute(at, timeZone)}
      {!isBareDate(distance) && <span className={classes.distance}>{distance}</span>}
    </time>
  );
}
