import { VisuallyHidden } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./seam.module.css";

type Stage = {
  name: string;
  /** When it was reached, or when it is due. */
  when?: ReactNode;
};

type Props = {
  stages: Stage[];
  /** How many stages are behind; the next one is where the case stands. All of them: the seam is closed. */
  reached: number;
  /** False when it ended without the client saying that it was put right: the last mark stays empty. */
  isRepaired?: boolean;
  label?: string;
};

/** The stages of a repair as one line that fills with gold. */
export function Seam({ stages, reached, isRepaired = true, label = "Stages of the repair" }: Props) {
  const current = stages[Math.min(reached, stages.length - 1)];
  return (
    <div className={classes.seam}>
      <ol className={classes.stages} aria-label={label}>
        {stages.map(({ name, when }, index) => {
          const state = stateOf(index, reached);
          const isEmptyEnd = index === stages.length - 1 && !isRepaired;
          return (
            <li
              key={name}
              className={classes.stage}
              data-state={state}
              data-empty={isEmptyEnd || undefined}
              aria-current={state === "current" ? "step" : undefined}
            >
              <span className={classes.dot} aria-hidden />
              <span className={classes.name}>{name}</span>
              <VisuallyHidden>{SPOKEN[state]}</VisuallyHidden>
              {when && <span className={classes.when}>{when}</span>}
            </li>
          );
        })}
      </ol>
      <p className={classes.summary} aria-hidden>
        {current?.name}
        <span className={classes.count}>
          {Math.min(reached + 1, stages.length)} of {stages.length}
        </span>
      </p>
    </div>
  );
}

const SPOKEN = { done: ", done", current: ", now", ahead: ", to come" } as const;

function stateOf(index: number, reached: number): keyof typeof SPOKEN {
  if (index < reached) return "done";
  return index === reached ? "current" : "ahead";
}
