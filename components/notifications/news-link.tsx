"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { markAsRead } from "./mark-as-read";

type Props = { id: string; path: string; isUnread: boolean; className?: string; children: ReactNode };

/** Leads to what a piece of news is about, and marks it as read. */
export function NewsLink({ id, path, isUnread, className, children }: Props) {
  return (
    <Link
      href={path}
      prefetch={false}
      className={className}
      onClick={() => isUnread && markAsRead(id)}
      onAuxClick={() => isUnread && markAsRead(id)}
    >
      {children}
    </Link>
  );
}
