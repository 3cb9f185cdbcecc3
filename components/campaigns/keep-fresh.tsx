"use client";

import { usePolledPage } from "@/components/ui/use-polled-page";

const EVERY_MS = 3_000;

/** Asks for the page anew every few seconds, for as long as it is on the page. */
export function KeepFresh() {
  usePolledPage(EVERY_MS);
  return null;
}
