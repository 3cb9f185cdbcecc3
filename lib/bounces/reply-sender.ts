import type { Address, Email } from "postal-mime";

/** Where an answer to a mail should go, if the mail says so in a form that is safe in a header. */
export function replySender({ replyTo, from }: Pick<Email, "replyTo" | "from">): string | null {
  return safeAddress(replyTo?.[0]?.address ? replyTo[0] : from);
}

/** The address that a mail names, if it is one that is safe in a header. */
export function safeAddress(named: Pick<Address, "address"> | undefined): string | null {
  const address = named?.address ?? "";
  return /^[^\s<>"(),;:@\p{Cc}]+@[^\s<>"(),;:@\p{Cc}]+$/u.test(address) ? address : null;
}
