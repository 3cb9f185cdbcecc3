import { addressHash } from "@/lib/accounts/address-hash";

/** An address that mail went to: hashed as suppressions are, and in clear where somebody is known to have it. */
export type MailedAddress = { readonly hash: string; readonly address: string | null };

type Mail = {
  /** What was kept when the mail was handed over; mails of before that have none. */
  readonly addressHash: string | null;
  /** The address that the contact has now, which may be another one. */
  readonly email: string;
};

/**
 * The address that a mail went to, whatever the contact's address is by now. A report may name it, and is believed where it names
 * that very address and no other.
 */
export function mailedAddress(
  secret: string,
  { addressHash: hash, email }: Mail,
  named: string | null = null,
): MailedAddress {
  const present = { hash: addressHash(secret, email), address: email };
  if (hash === null || hash === present.hash) return present;
  return { hash, address: named !== null && addressHash(secret, named) === hash ? named : null };
}
