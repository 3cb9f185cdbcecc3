const MOST_FRAMES = 8;
const MOST_CAUSES = 3;
const FRAME = /^ {4}at \S.*(:\d+:\d+\)?|\(<anonymous>\))$/;
const CODE = /^[\w.-]{1,40}$/;

export type ErrorTrace = {
  readonly kind: string;
  readonly codes?: Readonly<Record<string, string | number>>;
  readonly at?: readonly string[];
  readonly cause?: ErrorTrace;
};

/**
 * What may be written down about an error: its kind, its codes, where it happened, and the same of its causes. Never its
 * message: databases and mail servers quote the addresses and words of people in theirs.
 */
export function errorTrace(error: unknown, depth = 0): ErrorTrace {
  if (!(error instanceof Error)) return { kind: typeof error };
  const codes = codesOf(error);
  const at = framesOf(error);
  return {
    kind: error.name,
    ...(Object.keys(codes).length > 0 && { codes }),
    ...(at.length > 0 && { at }),
    ...(error.cause !== undefined && depth < MOST_CAUSES && { cause: errorTrace(error.cause, depth + 1) }),
  };
}

/** The database's and Node's `code`, a mail server's `responseCode`, the `digest` under which a page's error is known. */
function codesOf(error: Error) {
  const known = Object.entries(error).filter(([key]) => ["code", "responseCode", "digest"].includes(key));
  return Object.fromEntries(known.filter(([, code]) => CODE.test(String(code))));
}

/** The lines under the message that name a place in the code. */
function framesOf({ stack = "", message }: Error) {
  const below = stack.slice(Math.max(0, stack.indexOf(message)) + message.length);
  return below
    .split("\n")
    .filter((line) => FRAME.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => line.trim());
}
