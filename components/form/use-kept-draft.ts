"use client";

import { useRef, useState } from "react";
import { type Draft, type KeptDraft, readDraft, writeDraft } from "./kept-draft";
import { useServerDraft } from "./use-server-draft";

/** A draft of a form in this browser and, where it asks for it, on the server; and what was typed over an earlier version until that is taken or thrown away. */
export function useKeptDraft(draft: Draft | undefined) {
  const [older, setOlder] = useState<KeptDraft["older"]>(null);
  const kept = useRef<KeptDraft>({ values: null, older: null, typedAt: 0 });
  const server = useServerDraft(draft);

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

  /**
   * What was typed for this later than what this browser knows, on another device; without values where it was sent or thrown away there.
   * Null where nothing was. The server gets what it does not know yet.
   */
  async function readLater() {
    const { typedAt } = kept.current;
    const elsewhere = await server.fetch();
    // Meanwhile somebody may have begun to type, or sent it.
    if (kept.current.typedAt !== typedAt) return null;
    if (elsewhere && elsewhere.typedAt > typedAt) {
      keep(elsewhere);
      return elsewhere;
    }
    if (kept.current.values && elsewhere?.typedAt !== typedAt) server.send(kept.current);
    return null;
  }

  function write(values: KeptDraft["values"], now = Date.now()) {
    if (values === null && kept.current.values === null && draft?.isKeptOnServer) return;
    keep({ values, typedAt: now });
    server.send({ values, typedAt: now });
  }

  function dropOlder() {
    setOlder(null);
    keep({ older: null });
  }

  return { older, keeping: server.keeping, read, readLater, dropOlder, write };
}
