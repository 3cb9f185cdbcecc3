import classes from "./name.module.css";

/** The name of an account, a person or a campaign: in its own direction, at most two lines, whole on hover. */
export function Name({ children }: { children: string }) {
  return (
    <span className={classes.name} dir="auto" title={children}>
      {children}
    </span>
  );
}
