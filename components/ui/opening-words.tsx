import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { ClientWords } from "./client-words";
import classes from "./opening-words.module.css";

type Props = {
  words: string | null | undefined;
  /** What is said where there are no words. */
  silence: ReactNode;
  /** What the section is called where it is not the client's words that open it. */
  label?: string;
  /** Something that must be known before the words are read. */
  caution?: ReactNode;
  /** The quiet line under the words: the score, where they come from, since when. */
  children: ReactNode;
};

/** What a client said, before anything of ours, at the head of a page about it. */
export function OpeningWords({ words, silence, label = "The client's words", caution, children }: Props) {
  return (
    <section aria-label={label} className={classes.section}>
      {caution}
      {words ? <ClientWords words={words} size="display" lines={14} /> : <Text c="dimmed">{silence}</Text>}
      <div className={classes.source}>{children}</div>
    </section>
  );
}
