import { treeOfWhys, type Why, type WhyNode } from "@/lib/causes/whys";
import classes from "./why-tree.module.css";

/** The whys of a diagnosis, each under the one it answers, with what shows it. */
export function WhyTree({ whys }: { whys: readonly Why[] }) {
  return <Reasons reasons={treeOfWhys(whys)} />;
}

function Reasons({ reasons }: { reasons: readonly WhyNode[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul className={classes.whys}>
      {reasons.map(({ place, answer, evidence, reasons: deeper }) => (
        <li key={place} dir="auto">
          {answer}
          {evidence && (
            <span className={classes.evidence} dir="auto">
              Shown by: {evidence}
            </span>
          )}
          <Reasons reasons={deeper} />
        </li>
      ))}
    </ul>
  );
}
