import { ordinal } from "@/lib/platform/ordinal";

/**
 * How often a cause was found within twelve months, this time included, given how often before: "Third time in 12 months, second time at
 * this account." More than `most` times are not counted out.
 */
export function timesWords({ times, timesHere }: { times: number; timesHere: number }, most: number): string {
  if (times === 0) return "First time in 12 months.";
  const all =
    times > most ? `More than ${most} times in 12 months` : `${ordinal(times + 1)} time in 12 months`;
  const here = timesHere > most ? `more than ${most} times` : `${ordinal(timesHere + 1)} time`;
  return `${all[0]?.toUpperCase()}${all.slice(1)}, ${here} at this account.`;
}
