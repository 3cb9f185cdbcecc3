import { TZDate } from "@date-fns/tz";
import { addDays, format, isWeekend, setDay, startOfDay } from "date-fns";
import { afterDays } from "@/lib/recovery/case-clock";
import type { Dice } from "./dice";
import { PULSES } from "./pulses";

export const ZONE = "Europe/Berlin";
const HOUR = 3_600_000;
const DAYS_BETWEEN_PULSES = 91;
const LAST_PULSE_DAYS_AGO = 12;

/** When the five quarterly pulses went out: Tuesdays at half past nine, the last 12 to 19 days ago. */
export function pulseTimes(now: Date): Date[] {
  const latest = new TZDate(now.getTime() - LAST_PULSE_DAYS_AGO * 24 * HOUR, ZONE);
  const tuesday = wallTime(setDay(latest, 2, { weekStartsOn: 2 }), 9, 30);
  const last = tuesday <= latest ? tuesday : addDays(tuesday, -7);
  return Array.from({ length: PULSES }, (_, i) =>
    afterDays(last, (i + 1 - PULSES) * DAYS_BETWEEN_PULSES, ZONE),
  );
}

export function hoursLater(at: Date, hours: number): Date {
  return new Date(at.getTime() + hours * HOUR);
}

export function hoursBefore(at: Date, hours: number): Date {
  return hoursLater(at, -hours);
}

/** This instant if the office is open then, else some minutes into the next office day. */
export function officeTime(at: Date, dice: Dice): Date {
  const local = new TZDate(at, ZONE);
  if (!isWeekend(local) && local.getHours() >= 9 && local.getHours() < 17) return at;
  const isEarly = !isWeekend(local) && local.getHours() < 9;
  let day = isEarly ? startOfDay(local) : addDays(startOfDay(local), 1);
  while (isWeekend(day)) day = addDays(day, 1);
  return plain(wallTime(day, 9, dice.whole(2, 110)));
}

/** This instant if the office is open then, else late on the last office day before. */
export function officeTimeBefore(at: Date, dice: Dice): Date {
  const local = new TZDate(at, ZONE);
  if (!isWeekend(local) && local.getHours() >= 9 && local.getHours() < 17) return at;
  const isLate = !isWeekend(local) && local.getHours() >= 17;
  let day = isLate ? startOfDay(local) : addDays(startOfDay(local), -1);
  while (isWeekend(day)) day = addDays(day, -1);
  return plain(wallTime(day, 15, dice.whole(5, 110)));
}

/** An instant at which people look at their mail: by day, and seldom at the weekend. */
export function wakingTime(at: Date, dice: Dice): Date {
  const local = new TZDate(at, ZONE);
  if (isWeekend(local) && dice.chance(0.75)) return officeTime(at, dice);
  if (local.getHours() >= 7 && local.getHours() < 22) return at;
  const day = local.getHours() < 7 ? startOfDay(local) : addDays(startOfDay(local), 1);
  return plain(wallTime(day, 7, dice.whole(20, 170)));
}

/** The calendar date so many days after an instant's, as the use cases take dates; one at the weekend becomes the Monday after. */
export function workDateAfter(at: Date, days: number): string {
  let day = addDays(startOfDay(new TZDate(at, ZONE)), days);
  while (isWeekend(day)) day = addDays(day, 1);
  return format(day, "yyyy-MM-dd");
}

/** The calendar date so many days after an instant's, weekend or not. */
export function dateAfter(at: Date, days: number): string {
  return format(addDays(new TZDate(at, ZONE), days), "yyyy-MM-dd");
}

/** "May 2026". */
export function monthName(at: Date): string {
  return format(new TZDate(at, ZONE), "MMMM yyyy");
}

/** Midnight at the end of an instant's day. */
export function endOfToday(now: Date): Date {
  return plain(addDays(startOfDay(new TZDate(now, ZONE)), 1));
}

function wallTime(day: Date, hour: number, minute: number): TZDate {
  const local = new TZDate(day, ZONE);
  return new TZDate(
    local.getFullYear(),
    local.getMonth(),
    local.getDate(),
    hour + Math.floor(minute / 60),
    minute % 60,
    ZONE,
  );
}

function plain(date: Date): Date {
  return new Date(date.getTime());
}
