import { ScoreMark } from "@/components/ui/score-mark";
import classes from "./last-score.module.css";

/** The last score, or "?" for someone who was never heard. */
export function LastScore({ score }: { score: number | null }) {
  if (score !== null) return <ScoreMark score={score} size="small" />;
  return (
    <span role="img" aria-label="never heard from" title="never heard from" className={classes.unknown}>
      ?
    </span>
  );
}
