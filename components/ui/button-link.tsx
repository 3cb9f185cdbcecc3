"use client";

import { Button, type ButtonProps } from "@mantine/core";
import Link from "next/link";
import type { ReactNode } from "react";

type Props = ButtonProps & { href: string; children: ReactNode };

/** A link that looks like a button; usable from server components, which cannot pass `component={Link}`. */
export function ButtonLink(props: Props) {
  return <Button component={Link} prefetch={false} {...props} />;
}
