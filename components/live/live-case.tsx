"use client";

import { useLivePage } from "./use-live-page";

/** Keeps the page of a case fresh while others work on it. */
export function LiveCase({ caseId }: { caseId: string }) {
  useLivePage((message) => message.kind === "case" && (message.caseId ?? caseId) === caseId);
  return null;
}
