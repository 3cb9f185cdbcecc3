import classes from "./raw-text.module.css";

/** Text of a mail exactly as it came. */
export function RawText({ children }: { children: string }) {
  return (
    <pre className={classes.text} dir="auto">
      {children}
    </pre>
  );
}
