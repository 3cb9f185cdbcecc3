/** The whole body of a request as bytes, or null as soon as it turns out larger than `most` bytes. */
export async function readBody(
  { headers, body }: Pick<Request, "headers" | "body">,
  most: number,
): Promise<Uint8Array | null> {
  if (Number(headers.get("content-length")) > most) return null;
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.length;
    if (size > most) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces, size);
}
