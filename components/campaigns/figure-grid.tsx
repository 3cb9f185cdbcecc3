import type { ReactNode } from "react";
import classes from "./figure-grid.module.css";

type Props = {
  /** Of what they are the figures, where no heading of the page says it. */
  label?: string;
  children: ReactNode;
};

/** Figures beside each other, as many as there is room for. */
export function FigureGrid({ label, children }: Props) {
  return (
    <ul className={classes.grid} aria-label={label}>
      {children}
    </ul>
  );
}
