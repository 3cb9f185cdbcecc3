/** The fields of the contact rules' form, one for each day of the week, Monday first. */
export const WEEKDAY_FIELDS = [
  "onMonday",
  "onTuesday",
  "onWednesday",
  "onThursday",
  "onFriday",
  "onSaturday",
  "onSunday",
] as const;
