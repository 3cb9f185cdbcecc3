"use client";

import { usePolledPage } from "@/components/ui/use-polled-page";

const BUSY_MS = 3_000;
const QUIET_MS = 15_000;

/** Asks for the page anew every few seconds, for as long as it is on the page; less often while nothing is due. */
export function KeepFresh({ isBusy }: { isBusy: boolean }) {
  usePolledPage(isBusy ? BUSY_MS : QUIET_MS);
  return null;
}
