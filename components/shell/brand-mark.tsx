import classes from "./brand-mark.module.css";

/** The sign of the product: a seam closed with gold. */
export function BrandMark() {
  return <span className={classes.mark} aria-hidden />;
}
