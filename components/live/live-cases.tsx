"use client";

import { useLivePage } from "./use-live-page";

/** Keeps a page that shows many cases fresh while they move. */
export function LiveCases() {
  useLivePage(({ kind }) => kind === "case");
  return null;
}
