"use client";

import { Anchor, type AnchorProps } from "@mantine/core";
import Link from "next/link";
import type { ReactNode } from "react";

type Props = AnchorProps & {
  href: string;
  title?: string;
  "aria-current"?: "page";
  /** Whether the page goes to its top; it does unless told. */
  scroll?: boolean;
  children: ReactNode;
};

/** A link in running text or a table, fetched only when followed; usable from server components, which cannot pass `component={Link}`. */
export function TextLink(props: Props) {
  return <Anchor component={Link} prefetch={false} {...props} />;
}
