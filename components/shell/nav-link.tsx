import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ComponentProps } from "react";
import { isHere } from "./nav-items";

/** A link that knows when the reader is already there. Fetched only when followed: every page asks the database. */
export function NavLink({ href, ...others }: Omit<ComponentProps<typeof Link>, "href"> & { href: string }) {
  const pathname = usePathname();
  return (
    <Link
      {...others}
      href={href}
      prefetch={false}
      aria-current={isHere(href, pathname) ? "page" : undefined}
    />
  );
}
