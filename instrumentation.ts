/** Next.js calls this once in each server process, before it serves. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { namePeers } = await import("./lib/platform/name-peers");
  namePeers();
  if (process.env.NODE_ENV !== "production") return;
  const { structureConsole } = await import("./lib/platform/structured-console");
  structureConsole();
}
