import PostalMime, { type Email } from "postal-mime";

// Its parser takes time for every line: a megabyte of empty ones would keep a worker busy for ten seconds.
const MOST_LINES = 20_000;
const NEW_LINE = 10;

/** A mail from a stranger in its parts, read as far as its 20,000th line; null for one built to exhaust its reader. */
export async function parseMail(raw: Uint8Array): Promise<Email | null> {
  return PostalMime.parse(firstLines(raw), { forceRfc822Attachments: true, maxNestingDepth: 32 }).catch(
    () => null,
  );
}

function firstLines(raw: Uint8Array) {
  let end = -1;
  for (let lines = 0; lines < MOST_LINES; lines += 1) {
    end = raw.indexOf(NEW_LINE, end + 1);
    if (end < 0) return raw;
  }
  return raw.subarray(0, end);
}
