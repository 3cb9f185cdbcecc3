const MOST_CHARACTERS = 400;

type Failure = {
  /** What sending threw. */
  readonly error: unknown;
  /** Why the sender is paused, where it is. */
  readonly pauseReason: string | null;
};

/** Why an apology could not be mailed, in a sentence: the server's own words, else why the sender is paused, else that it was not reached. */
export function apologyFailure({ error, pauseReason }: Failure): string {
  const response = quotable(told(error, "response"));
  if (response) return `The mail server said: ${response}`;
  if (pauseReason) return pauseReason;
  const code = quotable(told(error, "code"));
  return `The mail server could not be used${code ? ` (${code})` : ""}. Check it under Settings, Sender.`;
}

function told(error: unknown, what: "response" | "code"): string {
  const words =
    error instanceof Error && what in error ? (error as Error & Record<typeof what, unknown>)[what] : "";
  return typeof words === "string" ? words : "";
}

function quotable(words: string) {
  return words
    .replaceAll(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, MOST_CHARACTERS);
}
