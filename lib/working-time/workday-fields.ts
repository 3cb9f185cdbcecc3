/** The fields of the working time's form, one for each day of the week, Monday first. */
export const WORKDAY_FIELDS = [
  "onMonday",
  "onTuesday",
  "onWednesday",
  "onThursday",
  "onFriday",
  "onSaturday",
  "onSunday",
] as const;
