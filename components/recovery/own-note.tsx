import { Name } from "@/components/ui/name";
import classes from "./own-note.module.css";

type Props = { note: string; by: string | null };

/** What a member wrote for colleagues: in plain type, so that nobody takes it for the client's words. */
export function OwnNote({ note, by }: Props) {
  return (
    <span className={classes.note}>
      <span dir="auto">{note}</span>
      <span className={classes.by}>Written by {by ? <Name>{by}</Name> : "a colleague who has left"}</span>
    </span>
  );
}
