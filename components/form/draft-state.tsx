import classes from "./draft-state.module.css";
import type { Keeping } from "./server-draft";

const WORDS: Record<Keeping, string> = {
  kept: "Kept",
  away: "Not connected. What you type is kept in this browser.",
  signed_out: "You are signed out. What you type is kept in this browser.",
  refused: "Too long to be kept by the server. What you type is kept in this browser.",
};

/** Says quietly where what is typed is kept. */
export function DraftState({ keeping }: { keeping: Keeping | null }) {
  return (
    <p role="status" className={classes.line}>
      {keeping && WORDS[keeping]}
    </p>
  );
}
