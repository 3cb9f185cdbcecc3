/** The reference under which the server logged an error, if it was thrown there. */
export function errorReference(error: unknown): string | null {
  const digest = error instanceof Error && "digest" in error ? error.digest : null;
  return typeof digest === "string" ? digest : null;
}
