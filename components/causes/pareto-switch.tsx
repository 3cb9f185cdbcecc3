import { hrefWith } from "@/components/form/href-with";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { PARETO_MONTHS, type ParetoChoice } from "@/lib/causes/schema";
import classes from "./pareto-switch.module.css";

type Props = { path: string; choice: ParetoChoice };
type Way = { readonly name: string; readonly change: Partial<ParetoChoice> };

const GROUPS: readonly { readonly label: string; readonly ways: readonly Way[] }[] = [
  {
    label: "Period",
    ways: PARETO_MONTHS.map((months) => ({ name: `${months} months`, change: { months } })),
  },
  {
    label: "Counted by",
    ways: [
      { name: "Causes", change: { by: "cause" } },
      { name: "Kinds", change: { by: "kind" } },
    ],
  },
  {
    label: "Measured in",
    ways: [
      { name: "Cases", change: { measure: "cases" } },
      { name: "Revenue", change: { measure: "revenue" } },
    ],
  },
];

/** What the Pareto looks at. */
export function ParetoSwitch({ path, choice }: Props) {
  return (
    <div className={classes.groups}>
      {GROUPS.map(({ label, ways }) => (
        <ChoiceLinks
          key={label}
          label={label}
          choices={ways.map(({ name, change }) => ({
            name,
            href: hrefWith(path, { ...choice, ...change, months: String(change.months ?? choice.months) }),
            isCurrent: Object.entries(change).every(
              ([key, value]) => choice[key as keyof ParetoChoice] === value,
            ),
          }))}
        />
      ))}
    </div>
  );
}
