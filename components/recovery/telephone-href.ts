const EXTENSION = /(?:ext|x|#|;|,).*$/i;

/** The link that calls a number as people write it: without what is not dialled ("+49 (0)30 123") and without an extension; null where there is no number. */
export function telephoneHref(phone: string): string | null {
  const dialled = phone.replace(EXTENSION, "").trim();
  const isAbroad = dialled.startsWith("+");
  const digits = (isAbroad ? dialled.replace("(0)", "") : dialled).replaceAll(/\D/g, "");
  return digits.length < 3 ? null : `tel:${isAbroad ? "+" : ""}${digits}`;
}
