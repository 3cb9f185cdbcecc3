import { longDay } from "@/lib/platform/date-words";

type Due = { readonly title: string; readonly dueOn: Date; readonly recurredAt: Date | null };

const DAY_MS = 86_400_000;

/** What the owner of an unfinished action that is due hears on a calendar date, kept as midnight UTC like the dates of the action. */
export function dueWords({ title, dueOn, recurredAt }: Due, today: Date): string {
  const days = Math.round((today.getTime() - dueOn.getTime()) / DAY_MS);
  if (recurredAt) return `Has to be done anew, since it did not hold: ${title}`;
  if (days <= 0) return `Due today: ${title}`;
  const late = days === 1 ? "1 day" : `${days} days`;
  return `Overdue by ${late}, since ${longDay(dueOn.toISOString())}: ${title}`;
}
