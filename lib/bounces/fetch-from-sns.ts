const LONGEST_WAIT_MS = 5_000;
const MOST_BYTES = 64 * 1024;
const MOST_KEPT = 20;

const kept = new Map<string, Promise<string>>();

/** What an address of SNS answers; the caller vouches for the address. Follows no redirect and reads no more than 64 KB. Throws when it is not to be had. */
export async function fetchFromSns(url: string): Promise<string> {
  const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(LONGEST_WAIT_MS) });
  if (!response.ok) throw new Error(`SNS answered ${response.status}.`);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > MOST_BYTES) throw new Error("SNS answered at too great a length.");
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

/** A signing certificate of SNS, fetched once for each address. */
export function fetchCertificate(url: string): Promise<string> {
  const known = kept.get(url);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const fetching = fetchFromSns(url);
  fetching.catch(() => kept.delete(url));
  kept.set(url, fetching);
  return fetching;
}
