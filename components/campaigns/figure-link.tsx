import Link from "next/link";
import type { ReactNode } from "react";
import { wholeNumber } from "@/lib/scoring/format";
import classes from "./figure-link.module.css";

type Props = {
  name: string;
  count: number;
  /** What the name means, where it does not say it all. */
  words?: string;
  /** A mark that leads from the name to a picture. */
  mark?: ReactNode;
  href: string;
  /** Whether its people are the ones shown on the page. */
  isShown: boolean;
};

/** One figure of an audience in a list of them; it opens its people. */
export function FigureLink({ name, count, words, mark, href, isShown }: Props) {
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        scroll={false}
        className={classes.figure}
        aria-current={isShown ? "true" : undefined}
      >
        {mark}
        <span className={classes.name}>
          {name}
          {words && <span className={classes.words}>{words}</span>}
        </span>
        <span className={classes.count}>{wholeNumber(count)}</span>
      </Link>
    </li>
  );
}
