import type { Email } from "postal-mime";

/** Where an answer to a mail should go, if the mail says so in a form that is safe in a header. */
export function replySender({ replyTo, from }: Pick<Email, "replyTo" | "from">): string | null {
  const address = replyTo?.[0]?.address || from?.address || "";
  return /^[^\s<>"(),;:@\p{Cc}]+@[^\s<>"(),;:@\p{Cc}]+$/u.test(address) ? address : null;
}
