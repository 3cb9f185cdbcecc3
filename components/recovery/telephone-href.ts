/** The link that calls a number, as it is typed: "+49 (0)30 123" without what is not dialled. */
export function telephoneHref(phone: string): string {
  return `tel:${phone.replaceAll(/[^+\d]/g, "")}`;
}
