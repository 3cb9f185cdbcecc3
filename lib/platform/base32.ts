const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
const BITS = 5;

/** Bytes in letters that survive a relay which changes their case: RFC 4648 base32, in lower case and without padding. */
export function toBase32(bytes: Uint8Array): string {
  let text = "";
  let held = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    held += 8;
    while (held >= BITS) {
      held -= BITS;
      text += LETTERS[(value >>> held) & 31];
    }
    value &= (1 << held) - 1;
  }
  return held > 0 ? text + LETTERS[(value << (BITS - held)) & 31] : text;
}

/** The bytes of such letters in either case, or null when a letter is none of them. Bits left over are dropped. */
export function fromBase32(text: string): Uint8Array | null {
  const bytes: number[] = [];
  let held = 0;
  let value = 0;
  for (const letter of text.toLowerCase()) {
    const digit = LETTERS.indexOf(letter);
    if (digit < 0) return null;
    value = (value << BITS) | digit;
    held += BITS;
    if (held < 8) continue;
    held -= 8;
    bytes.push(value >>> held);
    value &= (1 << held) - 1;
  }
  return Uint8Array.from(bytes);
}
