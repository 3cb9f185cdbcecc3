import { telephoneHref } from "./telephone-href";

/** A number to call, as it was typed; where nothing in it can be dialled, only to read. */
export function Telephone({ phone, className }: { phone: string; className?: string }) {
  const href = telephoneHref(phone);
  return href ? (
    <a className={className} href={href}>
      {phone}
    </a>
  ) : (
    <bdi className={className}>{phone}</bdi>
  );
}
