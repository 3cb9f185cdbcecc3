import type { LaterMails } from "@/lib/campaigns/count-later-mails";
import { CATCH_UP } from "@/lib/campaigns/delivery-step";
import { LATER_FATES } from "@/lib/campaigns/later-fate";
import { spanWords } from "./moment-words";

type Plan = {
  /** Days after the mail before it, for each reminder. */
  readonly reminderDays: readonly number[];
  readonly later: readonly LaterMails[];
  readonly isOver: boolean;
  /** Whether the campaign or the sender is paused. */
  readonly isHeld: boolean;
  readonly now: Date;
  readonly timeZone: string;
};

/**
 * Each reminder and the catch-up of a campaign, in the order in which they go out: what it is called, what is to come of it, and how
 * many stand where. Nothing is to come of what is settled.
 */
export function laterMailWords({ reminderDays, later, isOver, isHeld, now, timeZone }: Plan) {
  const planned = reminderDays.map((_, index) => index + 1);
  const steps = [...new Set([...planned, ...later.map(({ step }) => step)])].sort(
    (one, other) => one - other,
  );
  return steps.flatMap((step) => {
    const mails = later.find((one) => one.step === step);
    if (!mails && isOver) return [];
    const name = laterMailName(step, reminderDays.length);
    if (!mails) return { step, name, words: promiseWords(step, reminderDays), figures: [] };
    const figures = LATER_FATES.map((fate) => ({ fate, count: mails[fate] })).filter(
      ({ fate, count }) => count > 0 || fate === "sent",
    );
    return { step, name, words: comingWords(mails, { isHeld, now, timeZone }), figures };
  });
}

/** What a mail after the first one is called, in a campaign with so many reminders. */
export function laterMailName(step: number, reminders: number): string {
  if (step === CATCH_UP) return "Catch-up";
  if (reminders <= 1) return "Reminder";
  return step === 1 ? "First reminder" : "Second reminder";
}

/** What happens before there is any such mail. */
function promiseWords(step: number, reminderDays: readonly number[]) {
  const days = reminderDays[step - 1] ?? 0;
  const before = step === 1 ? "the first mail" : "the first reminder";
  return `Planned ${days === 1 ? "1 day" : `${days} days`} after ${before}, to those who have not answered.`;
}

function comingWords(
  { waiting, from, until }: LaterMails,
  { isHeld, now, timeZone }: Pick<Plan, "isHeld" | "now" | "timeZone">,
) {
  const parts = [
    waiting > 0 && (isHeld ? "Held back while nothing goes out" : "Going out now"),
    from &&
      until &&
      `${waiting > 0 ? "the others are planned" : "Planned"} ${plannedFor(from, until, now, timeZone)}, unless they answer by then`,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join("; ")}.` : "";
}

/** "for tomorrow", "for 29 Nov", "from 29 Nov to 3 Dec" */
function plannedFor(from: Date, until: Date, now: Date, timeZone: string) {
  const span = spanWords(from, until, now, timeZone);
  return span.startsWith("from ") ? span : `for ${span.replace(/^on /, "")}`;
}
