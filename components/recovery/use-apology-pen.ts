"use client";

import type { RefObject } from "react";
import { useFormContext } from "@/components/form/use-field";
import { quoteWords } from "@/lib/recovery/apology-template";

export const APOLOGY_FIELD = "text";

/** What buttons beside an apology write into it: a whole text, or the client's words where the cursor stands. */
export function useApologyPen(area: RefObject<HTMLTextAreaElement | null>) {
  const form = useFormContext();
  const current = () => area.current?.value ?? "";

  function fill(value: string) {
    form.setFieldValue(APOLOGY_FIELD, value);
    // Drawn anew by this.
    requestAnimationFrame(() => area.current?.focus());
  }

  function quote(words: string) {
    const value = current();
    const at = area.current?.selectionEnd ?? value.length;
    const [before, after] = [value.slice(0, at), value.slice(at)];
    const gap = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
    fill(`${before}${gap}${quoteWords(words)}\n\n${after.trimStart()}`);
  }

  return { current, fill, quote };
}
