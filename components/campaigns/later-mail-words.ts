import { CATCH_UP, type LaterMails } from "@/lib/campaigns/count-later-mails";
import { wholeNumber } from "@/lib/scoring/format";
import { spanWords } from "./moment-words";

type Plan = {
  /** Days after the mail before it, for each reminder. */
  readonly reminderDays: readonly number[];
  readonly later: readonly LaterMails[];
  readonly isOver: boolean;
  readonly now: Date;
  readonly timeZone: string;
};

/** Each reminder and the catch-up of a campaign with what it is called and how it stands, in the order in which they go out. */
export function laterMailWords({ reminderDays, later, isOver, now, timeZone }: Plan) {
  const planned = reminderDays.map((_, index) => index + 1);
  const steps = [...new Set([...planned, ...later.map(({ step }) => step)])].sort(
    (one, other) => one - other,
  );
  return steps.flatMap((step) => {
    const mails = later.find((one) => one.step === step);
    if (!mails && isOver) return [];
    const words = mails ? standingWords(mails, now, timeZone) : promiseWords(step, reminderDays);
    return { step, name: nameOf(step, reminderDays.length), words };
  });
}

function nameOf(step: number, reminders: number) {
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

function standingWords(mails: LaterMails, now: Date, timeZone: string) {
  const { step, waiting, dueNow, from, until, sent, unknown, failed } = mails;
  const parts: string[] = [];
  if (waiting > 0 && from && until) {
    const unless = step === CATCH_UP ? "" : ", unless they answer by then";
    parts.push(
      dueNow === waiting
        ? `Going out now to ${people(waiting)}`
        : `Planned ${planned(from, until, now, timeZone)} to ${people(waiting)}${unless}`,
    );
  }
  if (sent > 0 || waiting === 0) parts.push(`${wholeNumber(sent)} sent`);
  if (unknown > 0) parts.push(`${wholeNumber(unknown)} unknown`);
  if (failed > 0) parts.push(`${wholeNumber(failed)} failed`);
  return `${parts.join("; ")}.`;
}

/** "for tomorrow", "for 29 Nov", "from 29 Nov to 3 Dec" */
function planned(from: Date, until: Date, now: Date, timeZone: string) {
  const span = spanWords(from, until, now, timeZone);
  return span.startsWith("from ") ? span : `for ${span.replace(/^on /, "")}`;
}

function people(count: number) {
  return count === 1 ? "1 person" : `${wholeNumber(count)} people`;
}
