"use client";

import { Tooltip, UnstyledButton, VisuallyHidden } from "@mantine/core";
import Link from "next/link";
import { type ReactNode, useId } from "react";
import classes from "./metric.module.css";

type Props = {
  label: string;
  value: ReactNode;
  /** What the figure means and what it is a share of; shown on hover and focus. */
  hint: string;
  /** The people behind the figure. */
  href?: string;
  /** A quiet line beneath: the interval, the number of answers, what is missing. */
  note?: ReactNode;
  /** What the note counts, where that is something else than the figure. */
  noteHref?: string;
  /** `display` for the one number that matters on the page. */
  size?: "normal" | "display";
  /** Grey: too few answers to lean on. Say why in the note. */
  isTentative?: boolean;
};

/** A figure with its definition at hand and the people behind it one click away. */
export function Metric({
  label,
  value,
  hint,
  href,
  note,
  noteHref,
  size = "normal",
  isTentative = false,
}: Props) {
  const hintId = useId();
  const content = (
    <>
      <span className={classes.label}>{label}</span>
      <span className={classes.value} data-size={size} data-tentative={isTentative || undefined}>
        {value}
      </span>
      {note && !noteHref && <span className={classes.note}>{note}</span>}
    </>
  );
  return (
    <div>
      <Tooltip label={hint} position="top-start" openDelay={250}>
        {href ? (
          <Link href={href} prefetch={false} className={classes.metric} data-link aria-describedby={hintId}>
            {content}
          </Link>
        ) : (
          <UnstyledButton className={classes.metric} aria-describedby={hintId}>
            {content}
          </UnstyledButton>
        )}
      </Tooltip>
      {note && noteHref && (
        <Link href={noteHref} prefetch={false} className={classes.noteLink}>
          {note}
        </Link>
      )}
      <VisuallyHidden id={hintId}>{hint}</VisuallyHidden>
    </div>
  );
}
