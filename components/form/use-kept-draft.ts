"use client";

import { useRef, useState } from "react";
import { type Draft, type KeptDraft, readDraft, writeDraft } from "./kept-draft";

/** A draft of a form in this tab, and what was typed over an earlier version until that is taken or thrown away. */
export function useKeptDraft(draft: Draft | undefined) {
  const [older, setOlder] = useState<KeptDraft["older"]>(null);
  const kept = useRef<KeptDraft>({ values: null, older: null });

  function keep(change: Partial<KeptDraft>) {
    kept.current = { ...kept.current, ...change };
    if (draft) writeDraft(draft, kept.current);
  }

  /** What was typed for this before, if anything was. */
  function read() {
    if (!draft) return null;
    kept.current = readDraft(draft);
    setOlder(kept.current.older);
    return kept.current.values;
  }

  function dropOlder() {
    setOlder(null);
    keep({ older: null });
  }

  return { older, read, dropOlder, write: (values: KeptDraft["values"]) => keep({ values }) };
}
