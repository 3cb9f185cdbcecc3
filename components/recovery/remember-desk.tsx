"use client";

import { useEffect } from "react";
import { type DeskTrail, keepDeskTrail, readDeskTrail } from "./desk-trail";

type Props = Pick<DeskTrail, "href" | "cases"> & { memberId: string };

/** Remembers the desk as it is shown, so that whoever comes back from a case finds it again. */
export function RememberDesk({ memberId, href, cases }: Props) {
  useEffect(() => {
    const openedId = readDeskTrail(memberId)?.openedId ?? null;
    keepDeskTrail(memberId, { href, cases, openedId });
  }, [memberId, href, cases]);
  return null;
}
