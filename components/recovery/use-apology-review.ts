"use client";

import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import type { ApologyReview } from "@/lib/recovery/apology-coach";

const PAUSE_MS = 400;

/** A draft that the coach has read, and what it says; null until it has read one. */
export type ReviewedApology = { readonly text: string; readonly review: ApologyReview } | null;

/** What the coach says to a draft a moment after the typing pauses, with the text it read; null until it was read. Read in the browser, by code that comes when it is wanted. */
export function useApologyReview(text: string) {
  const [reviewed, setReviewed] = useState<ReviewedApology>(null);
  const [paused] = useDebouncedValue(text, PAUSE_MS);

  useEffect(() => {
    let isCurrent = true;
    import("@/lib/recovery/apology-coach")
      .then(({ reviewApology }) => {
        if (isCurrent) setReviewed({ text: paused, review: reviewApology(paused) });
      })
      // Without a connection there is no advice; the apology can be written all the same.
      .catch(() => {});
    return () => {
      isCurrent = false;
    };
  }, [paused]);

  return reviewed;
}
