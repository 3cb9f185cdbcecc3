const LARGEST_DIGITS = 12;

/**
 * An amount of money as written in English, German or Swiss lists ("1,234.56", "1.234,56", "1'234", "240000"), as an exact
 * decimal "1234.56", or null when it is none: negative, with more than two decimals or twelve digits, or with letters.
 * A single separator before exactly three digits divides thousands: "1,234" is 1234.
 */
export function parseAmount(text: string): string | null {
  const compact = text.replaceAll(/[\s'’]/g, "");
  if (!/^\d[\d.,]*$/.test(compact)) return null;

  const decimalAt = decimalMarkAt(compact);
  const whole = decimalAt === -1 ? compact : compact.slice(0, decimalAt);
  const decimals = decimalAt === -1 ? "" : compact.slice(decimalAt + 1);
  const groups = whole.split(/[.,]/);
  const marks = new Set(whole.match(/[.,]/g));
  if (marks.size > 1 || (decimalAt !== -1 && marks.has(compact.charAt(decimalAt)))) return null;
  if (groups.length > 1 && !(isHead(groups[0]) && groups.slice(1).every((group) => group.length === 3))) {
    return null;
  }
  if (!/^\d{0,2}$/.test(decimals)) return null;

  const digits = groups.join("").replace(/^0+(?=\d)/, "");
  if (digits.length > LARGEST_DIGITS) return null;
  return decimals ? `${digits}.${decimals}` : digits;
}

/** Where the decimal mark stands: the last mark, unless it divides thousands. */
function decimalMarkAt(compact: string) {
  const last = Math.max(compact.lastIndexOf("."), compact.lastIndexOf(","));
  if (last === -1) return -1;
  const isOnlyMark = compact.indexOf(compact.charAt(last)) === last;
  const otherMark = compact.charAt(last) === "." ? "," : ".";
  if (!isOnlyMark) return -1;
  if (compact.includes(otherMark)) return last;
  return compact.length - last - 1 === 3 ? -1 : last;
}

function isHead(group = "") {
  return /^[1-9]\d{0,2}$/.test(group);
}
