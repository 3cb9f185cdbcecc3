import { npsCategory } from "@/lib/scoring/nps";
import classes from "./score-mark.module.css";

type Props = { score: number; size?: "small" | "normal" | "large" };

/** A 0-10 score; its class is told by shape (diamond, square, circle) as well as colour. */
export function ScoreMark({ score, size = "normal" }: Props) {
  const scoreClass = npsCategory(score);
  const label = `scored ${score}, ${scoreClass}`;
  return (
    <span
      role="img"
      aria-label={label}
      title={label}
      className={classes.mark}
      data-class={scoreClass}
      data-size={size}
    >
      <span aria-hidden className={classes.number}>
        {score}
      </span>
    </span>
  );
}
