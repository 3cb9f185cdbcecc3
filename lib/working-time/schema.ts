import { z } from "zod";
import { WORKDAY_FIELDS } from "./workday-fields";

export const MOST_HOLIDAYS = 500;

const MINUTES_OF_DAY = 24 * 60;
const NO_DAY = "Choose at least one day.";
const NOT_AFTER = "Choose an hour after the first one.";

export const workingTimeSchema = z
  .object({
    fromMinute: z
      .int()
      .min(0)
      .max(MINUTES_OF_DAY - 1),
    untilMinute: z.int().min(1).max(MINUTES_OF_DAY),
    weekdays: z
      .array(z.int().min(1).max(7))
      .min(1, NO_DAY)
      .transform((days) => [...new Set(days)].sort()),
  })
  .refine((time) => time.fromMinute < time.untilMinute, { path: ["untilMinute"], error: NOT_AFTER });

export type WorkingTimeInput = z.input<typeof workingTimeSchema>;

const timeOfDay = z
  .string("Give a time, such as 09:00.")
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Give a time, such as 09:00.")
  .transform((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
const ticked = z.string().optional();

/** The working time as its form brings it: times as a clock shows them, midnight as an end being the end of the day. */
export const workingTimeFormSchema = z
  .object({
    worksFrom: timeOfDay,
    worksUntil: timeOfDay.transform((minute) => (minute === 0 ? MINUTES_OF_DAY : minute)),
    ...(Object.fromEntries(WORKDAY_FIELDS.map((name) => [name, ticked])) as Record<
      (typeof WORKDAY_FIELDS)[number],
      typeof ticked
    >),
  })
  .refine((form) => WORKDAY_FIELDS.some((name) => form[name]), { path: ["onMonday"], error: NO_DAY })
  .refine((form) => form.worksFrom < form.worksUntil, { path: ["worksUntil"], error: NOT_AFTER })
  .transform((form) => ({
    fromMinute: form.worksFrom,
    untilMinute: form.worksUntil,
    weekdays: WORKDAY_FIELDS.flatMap((name, index) => (form[name] ? [index + 1] : [])),
  }));

const LINE = /^(\d{4}-\d{2}-\d{2})[\s,;]+(\S.*)$/;

const holiday = z.object({
  on: z.iso
    .date("Write each date as 2026-12-25.")
    .refine((on) => on >= "2000-01-01" && on <= "2100-12-31", "Choose a date between 2000 and 2100."),
  name: z
    .string()
    .trim()
    .min(1, "Give each holiday a name.")
    .max(200, "A name can have at most 200 characters."),
});

/** Holidays to add, as a list or as pasted lines: a date and a name each, "2026-12-25 Christmas". */
export const addHolidaysSchema = z.object({
  holidays: z
    .union([
      z.array(z.object({ on: z.string(), name: z.string() })),
      z.string().max(200_000).transform(readLines),
    ])
    .pipe(
      z
        .array(holiday, "Write one holiday per line: 2026-12-25 Christmas.")
        .min(1, "Write at least one holiday: 2026-12-25 Christmas.")
        .max(MOST_HOLIDAYS, `There can be at most ${MOST_HOLIDAYS} holidays.`),
    ),
});

export type AddHolidaysInput = z.input<typeof addHolidaysSchema>;

export const removeHolidaySchema = z.object({ on: z.iso.date("Choose a holiday.") });

export type RemoveHolidayInput = z.input<typeof removeHolidaySchema>;

function readLines(text: string) {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [, on = line, name = ""] = LINE.exec(line) ?? [];
      return { on, name };
    });
}
