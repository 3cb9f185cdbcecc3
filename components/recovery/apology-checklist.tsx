import type { ApologyReview } from "@/lib/recovery/apology-coach";
import classes from "./apology-composer.module.css";

type Component = keyof ApologyReview["components"];

/** By the weight that the evidence gives them; the last three come with the first ones. */
const PARTS: readonly { component: Component; name: string; says: string }[] = [
  { component: "responsibility", name: "Responsibility", says: "“We did this”" },
  { component: "repair", name: "Repair", says: "how it is put right" },
  { component: "regret", name: "Regret", says: "“I am sorry”" },
  { component: "explanation", name: "Explanation", says: "how it happened, once it is owned" },
  { component: "repentance", name: "Promise to change", says: "why it will not happen again" },
  { component: "forgiveness", name: "Asking forgiveness", says: "last, if at all" },
  { component: "personalImpact", name: "What it meant for them", says: "their time, their meeting" },
  { component: "datedPromise", name: "A date", says: "by when" },
  { component: "empathy", name: "Understanding", says: "how it felt" },
];

/** Which parts of a good apology a draft has, the weightiest first. */
export function ApologyChecklist({ components }: Pick<ApologyReview, "components">) {
  return (
    <section aria-labelledby="parts-title">
      <h3 id="parts-title" className={classes.heading}>
        What carries an apology
      </h3>
      <ul className={classes.parts}>
        {PARTS.map(({ component, name, says }) => (
          <li key={component} data-there={components[component] || undefined}>
            <span className={classes.sign} aria-hidden="true">
              {components[component] ? "✓" : "·"}
            </span>
            <span>
              {name}
              <span className={classes.quiet}> {components[component] ? "is there" : says}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
