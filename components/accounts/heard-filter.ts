const MONTHS = ["1", "3", "6", "12", "24"] as const;

/** The filter for who was heard and who was silent: the same stretches of time as the overview's, so that they reconcile. */
export const HEARD_FILTER = {
  name: "heard",
  label: "Heard or silent",
  placeholder: "Heard or silent",
  isWide: true,
  options: [
    ...MONTHS.map((months) => ({ value: months, label: `Heard ${inMonths(months)}` })),
    ...MONTHS.map((months) => ({ name: "silent", value: months, label: `Silent ${inMonths(months)}` })),
  ],
};

function inMonths(months: string) {
  return months === "1" ? "this month" : `in ${months} months`;
}
