import { sendingWords } from "@/components/settings/sending-words";
import { fullInstant } from "@/lib/platform/date-words";

type Plan = {
  readonly startsAt: Date | null;
  readonly closesAt: Date | null;
  readonly dripDays: number;
  readonly reminderDays: readonly number[];
  readonly repeatWeeks: number | null;
};

type Rules = Parameters<typeof sendingWords>[0] & {
  readonly contactRuleDays: number;
  readonly accountDailyCap: number | null;
};

/** How a campaign will go, in sentences: when it starts, over how many days, who is reminded when, until when, and how often. */
export function planWords(
  { startsAt, closesAt, dripDays, reminderDays, repeatWeeks }: Plan,
  { contactRuleDays }: Pick<Rules, "contactRuleDays">,
  timeZone: string,
): string {
  const isTooOften = repeatWeeks !== null && repeatWeeks * 7 < contactRuleDays;
  return [
    `It starts ${startsAt ? `on ${fullInstant(startsAt, timeZone)}` : "at its launch"} and ${
      dripDays === 1
        ? "sends all first mails at once"
        : `spreads its first mails over ${dripDays} sending days`
    }.`,
    reminderWords(reminderDays),
    closesAt
      ? `Answers are taken until ${fullInstant(closesAt, timeZone)}.`
      : "Answers are taken for as long as they come.",
    repeatWeeks === null ? "It is held once." : `It is held ${repeatWords(repeatWeeks)}.`,
    isTooOften &&
      `People rest ${days(contactRuleDays)} between two surveys, so those asked in one wave sit out the next.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** What the workspace's contact rules mean for every campaign, in sentences. */
export function ruleWords({ accountDailyCap, ...hours }: Rules): string {
  const number = accountDailyCap === null ? "Any number of" : `At most ${accountDailyCap}`;
  const people = accountDailyCap === 1 ? "person of an account is" : "people of one account are";
  return `Mail goes out ${sendingWords(hours)}. ${number} ${people} asked on one day.`;
}

/** "every week", "every 4 weeks" */
export function repeatWords(repeatWeeks: number): string {
  return repeatWeeks === 1 ? "every week" : `every ${repeatWeeks} weeks`;
}

function reminderWords([first, second]: readonly number[]) {
  if (first === undefined) return "Nobody is reminded.";
  const again = second === undefined ? "" : `, and once more ${days(second)} after that`;
  return `Whoever has not answered is reminded after ${days(first)}${again}.`;
}

function days(count: number) {
  return count === 1 ? "1 day" : `${count} days`;
}
