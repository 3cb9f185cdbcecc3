import { ChoiceLinks } from "@/components/ui/choice-links";
import { PERIODS_IN_MONTHS } from "@/lib/platform/period";

// The month we are in is too short to score on its first days, so it is offered by the lists only.
const OFFERED = PERIODS_IN_MONTHS.filter((months) => months > 1);

/** How far the figures look back. */
export function PeriodSwitch({ months }: { months: number }) {
  const choices = OFFERED.map((one) => ({
    name: `${one} months`,
    href: `/overview?months=${one}`,
    isCurrent: one === months,
  }));
  return <ChoiceLinks label="Period" choices={choices} />;
}
