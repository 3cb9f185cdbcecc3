"use client";

import { usePolledPage } from "@/components/ui/use-polled-page";

/** Asks for the page anew every few seconds while something is under way. */
export function KeepFresh() {
  usePolledPage(3_000);
  return null;
}
