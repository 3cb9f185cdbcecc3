import Link from "next/link";
import { hrefWith } from "@/components/form/href-with";
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

/** What the Pareto looks at: links, so that a view can be shared. */
export function ParetoSwitch({ path, choice }: Props) {
  return (
    <div className={classes.groups}>
      {GROUPS.map(({ label, ways }) => (
        <nav key={label} aria-label={label}>
          <ul className={classes.ways}>
            {ways.map(({ name, change }) => {
              const next = { ...choice, ...change };
              const isCurrent = Object.entries(change).every(
                ([key, value]) => choice[key as keyof ParetoChoice] === value,
              );
              return (
                <li key={name}>
                  <Link
                    href={hrefWith(path, { ...next, months: String(next.months) })}
                    prefetch={false}
                    scroll={false}
                    className={classes.way}
                    aria-current={isCurrent ? "page" : undefined}
                  >
                    {name}
                  </Link>
                </li>
              );
            })}
          </ul>
        </nav>
      ))}
    </div>
  );
}
