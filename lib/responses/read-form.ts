import type { PostedForm } from "./schema";

/** Enough for 10,000 characters of any script, and for a comment that is far too long to come back with a sentence. */
const MOST_BYTES = 512 * 1024;

/** The fields of an ordinary form post; null when it is larger than any honest one. What is no form reads as an empty one. */
export async function readForm(request: Request): Promise<PostedForm | null> {
  const declared = Number(request.headers.get("content-length") ?? 0);
  if (declared > MOST_BYTES) return null;

  const body = await readText(request.body);
  if (body === null) return null;
  const type = request.headers.get("content-type") ?? "";
  if (!type.toLowerCase().startsWith("application/x-www-form-urlencoded")) return {};
  return Object.fromEntries(new URLSearchParams(body));
}

async function readText(body: ReadableStream<Uint8Array> | null): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
