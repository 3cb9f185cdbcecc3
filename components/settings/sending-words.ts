/** Monday first, as ISO counts them. */
export const WEEKDAY_NAMES = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

type Hours = {
  readonly sendingFromMinute: number | null;
  readonly sendingUntilMinute: number | null;
  readonly sendingWeekdays: readonly number[];
};

/** When mail may go out: "from 09:00 to 17:00, Monday to Friday", "at any hour of any day". */
export function sendingWords({ sendingFromMinute, sendingUntilMinute, sendingWeekdays }: Hours): string {
  const days = weekdayWords(sendingWeekdays);
  if (sendingFromMinute === null) return days ? `at any hour, ${days}` : "at any hour of any day";
  const until = sendingUntilMinute === 1440 ? "midnight" : clockTime(sendingUntilMinute);
  return `from ${clockTime(sendingFromMinute)} to ${until}, ${days || "every day"}`;
}

/** A minute of the day as a clock shows it, "09:00", midnight at its end too; nothing for none. */
export function clockTime(minute: number | null): string {
  if (minute === null) return "";
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}

/** "Monday to Friday", "Monday, Wednesday"; nothing for every day. */
function weekdayWords(weekdays: readonly number[]) {
  const days = [...weekdays].sort();
  if (days.length === 0 || days.length === 7) return "";
  const names = days.map((day) => WEEKDAY_NAMES[day - 1] ?? "");
  const isRun = days.length > 2 && days.every((day, index) => day === (days[0] ?? 0) + index);
  return isRun ? `${names[0]} to ${names.at(-1)}` : names.join(", ");
}
