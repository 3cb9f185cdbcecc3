import { PERIODS_IN_MONTHS } from "@/lib/platform/period";

/**
 * The filter for who was heard and who was silent, over the overview's stretches of time and by NPS answers alone, as it counts
 * them. Silence elsewhere ends with an answer of any kind, so the words here name the kind.
 */
export const HEARD_FILTER = {
  name: "heard",
  label: "NPS answer",
  placeholder: "NPS answer or none",
  isWide: true,
  options: [
    ...PERIODS_IN_MONTHS.map((months) => ({
      value: String(months),
      label: `NPS answer ${inMonths(months)}`,
    })),
    ...PERIODS_IN_MONTHS.map((months) => ({
      name: "silent",
      value: String(months),
      label: `No NPS answer ${inMonths(months)}`,
    })),
  ],
};

function inMonths(months: number) {
  return months === 1 ? "this month" : `in ${months} months`;
}
