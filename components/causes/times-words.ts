const ORDINALS = [
  "First",
  "Second",
  "Third",
  "Fourth",
  "Fifth",
  "Sixth",
  "Seventh",
  "Eighth",
  "Ninth",
  "Tenth",
] as const;

/**
 * How often a cause was found within twelve months, this time included, given how often before: "Third time in 12 months, second time at
 * this account." More than `most` times are not counted out.
 */
export function timesWords({ times, timesHere }: { times: number; timesHere: number }, most: number): string {
  if (times === 0) return "First time in 12 months.";
  const all =
    times > most ? `More than ${most} times in 12 months` : `${ordinal(times + 1)} time in 12 months`;
  if (timesHere === 0) return `${all}, first time at this account.`;
  const here = timesHere > most ? `more than ${most} times` : `${ordinal(timesHere + 1).toLowerCase()} time`;
  return `${all}, ${here} at this account.`;
}

function ordinal(place: number): string {
  return ORDINALS[place - 1] ?? `${place}${suffix(place)}`;
}

function suffix(place: number) {
  if (place % 100 >= 11 && place % 100 <= 13) return "th";
  return ["th", "st", "nd", "rd"][place % 10] ?? "th";
}
