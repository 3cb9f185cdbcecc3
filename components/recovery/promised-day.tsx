import { dayInWords, fullDay, isBareDate, longDay } from "@/lib/platform/date-words";

type Props = { on: Date; now: Date; timeZone: string };

/** The day that was promised, by its date, and how far off it is. */
export function PromisedDay({ on, now, timeZone }: Props) {
  const day = on.toISOString().slice(0, 10);
  const distance = dayInWords(day, now, timeZone);
  return (
    <time dateTime={day} title={fullDay(day)}>
      {longDay(day)}
      {!isBareDate(distance) && ` (${distance})`}
    </time>
  );
}
