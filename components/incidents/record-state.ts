type Standing = {
  readonly finishedAt: Date | null;
  readonly stoppedAt: Date | null;
  readonly failure: string | null;
};

/** How a step that is recorded for all stands; one that broke off did so by itself. */
export function recordState({ finishedAt, stoppedAt, failure }: Standing) {
  if (finishedAt) return "finished";
  if (!stoppedAt) return "running";
  return failure ? "broke_off" : "stopped";
}
