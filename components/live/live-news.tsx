"use client";

import { useLivePage } from "./use-live-page";

/** Keeps a page of one's own news fresh. */
export function LiveNews() {
  useLivePage(({ kind }) => kind === "news");
  return null;
}
