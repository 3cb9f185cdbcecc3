import Link from "next/link";
import { hrefWith } from "@/components/form/href-with";
import { EXCLUSION_NAME } from "@/components/ui/stage-name";
import type { ExclusionReason } from "@/prisma/generated/enums";
import classes from "./reason-links.module.css";

type Props = {
  here: string;
  exclusions: readonly { reason: ExclusionReason; count: number }[];
  shown: string;
};

/** The reasons why people of a launched campaign were not asked, each with its count. */
export function ReasonLinks({ here, exclusions, shown }: Props) {
  if (exclusions.length === 0) return null;
  const total = exclusions.reduce((sum, { count }) => sum + count, 0);
  const choices = [{ reason: undefined, count: total }, ...exclusions];
  return (
    <ul className={classes.links} aria-label="Reasons">
      {choices.map(({ reason, count }) => (
        <li key={reason ?? "all"}>
          <Link
            href={hrefWith(here, { show: "excluded", reason })}
            prefetch={false}
            scroll={false}
            className={classes.link}
            aria-current={shown === (reason ?? "excluded") ? "true" : undefined}
          >
            {reason ? EXCLUSION_NAME[reason] : "All reasons"} <span className={classes.count}>{count}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
