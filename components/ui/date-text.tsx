import { dayInWords, fullDay, fullInstant, instantInWords } from "@/lib/platform/date-words";

type Props = {
  now: Date | string;
  /** The workspace's time zone, "Europe/Berlin". */
  timeZone: string;
} & (
  | { /** An instant. */ at: Date | string; on?: never }
  | { /** A calendar date, "2026-03-12". */ on: Date | string; at?: never }
);

/** A date as a person says it, in full on hover. The same on server and client: it takes its `now` and zone. */
export function DateText({ at, on, now, timeZone }: Props) {
  const words =
    at === undefined
      ? calendarDate(on, new Date(now), timeZone)
      : instant(new Date(at), new Date(now), timeZone);
  return (
    <time dateTime={words.machine} title={words.full} style={{ whiteSpace: "nowrap" }}>
      {words.short}
    </time>
  );
}

function instant(at: Date, now: Date, timeZone: string) {
  return {
    machine: at.toISOString(),
    full: fullInstant(at, timeZone),
    short: instantInWords(at, now, timeZone),
  };
}

function calendarDate(on: Date | string, now: Date, timeZone: string) {
  const date = (typeof on === "string" ? on : on.toISOString()).slice(0, 10);
  return { machine: date, full: fullDay(date), short: dayInWords(date, now, timeZone) };
}
