import { TextLink } from "@/components/ui/text-link";
import classes from "./figure-note.module.css";

type Way = { readonly href: string; readonly words: string };

type Props = {
  /** What the list holds, in the words of the figure that leads here, counted by the list's own filter. */
  words: string;
  /** Where to go on: the rest of the share, the whole list. */
  ways: readonly (Way | false)[];
};

/** The sentence above a list that a figure opened: what it counts, and the ways to the rest. */
export function FigureNote({ words, ways }: Props) {
  return (
    <p className={classes.note}>
      {words}
      {ways
        .filter((way) => way !== false)
        .map(({ href, words: where }) => (
          <span key={href}>
            {" "}
            <span className={classes.way}>
              <TextLink href={href} underline="always">
                {where}
              </TextLink>
              .
            </span>
          </span>
        ))}
    </p>
  );
}
