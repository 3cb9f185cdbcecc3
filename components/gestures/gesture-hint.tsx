import classes from "./gestures.module.css";

/** What gesture would fit the failure, and how much is in proportion. */
export function GestureHint({ words }: { words: readonly string[] }) {
  return (
    <div className={classes.hint}>
      {words.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
