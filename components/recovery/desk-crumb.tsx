"use client";

import { useEffect, useState } from "react";
import { TextLink } from "@/components/ui/text-link";
import { readDeskTrail } from "./desk-trail";

/** The way back to the desk as it was left. */
export function DeskCrumb({ memberId }: { memberId: string }) {
  const [href, setHref] = useState("/recovery");
  useEffect(() => setHref(readDeskTrail(memberId)?.href ?? "/recovery"), [memberId]);
  return (
    <TextLink href={href} size="xs" c="dimmed">
      Recovery
    </TextLink>
  );
}
