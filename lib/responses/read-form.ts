import type { IncomingMessage } from "node:http";
import type { PostedForm } from "./schema";

/** Enough for 10,000 characters of any script in each of a few fields, and for a comment that is far too long to come back with a sentence. */
const MOST_BYTES = 512 * 1024;
/** What all forms on their way in may hold together. */
const MOST_BYTES_AT_ONCE = 64 * 1024 * 1024;
const PATIENCE_MS = 30_000;

let held = 0;

/**
 * The fields of an ordinary form post; null when it is larger than any honest one. What is no form reads as an empty one. Throws when it
 * takes longer than half a minute, when the client hangs up, and when too much is on its way in already.
 */
export async function readForm(incoming: IncomingMessage): Promise<PostedForm | null> {
  if (Number(incoming.headers["content-length"] ?? 0) > MOST_BYTES) return null;
  const body = await readText(incoming);
  if (body === null) return null;
  const type = incoming.headers["content-type"] ?? "";
  if (!type.toLowerCase().startsWith("application/x-www-form-urlencoded")) return {};
  return Object.fromEntries(new URLSearchParams(body));
}

/** Read by its events: leaving a loop over a request would cut the connection that the answer goes back on. */
function readText(incoming: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => end(() => reject(new Error("The form took too long."))),
      PATIENCE_MS,
    ).unref();
    const end = (say: () => void) => {
      clearTimeout(late);
      held -= bytes;
      bytes = 0;
      incoming.removeAllListeners("data").removeAllListeners("end").resume();
      say();
    };
    incoming.on("data", (chunk: Buffer) => {
      bytes += chunk.byteLength;
      held += chunk.byteLength;
      chunks.push(chunk);
      if (bytes > MOST_BYTES) end(() => resolve(null));
      else if (held > MOST_BYTES_AT_ONCE) end(() => reject(new Error("Too many forms are on their way in.")));
    });
    incoming.once("end", () => end(() => resolve(Buffer.concat(chunks).toString("utf8"))));
    incoming.once("close", () => end(() => reject(new Error("The client hung up."))));
    incoming.once("error", (error) => end(() => reject(error)));
  });
}
