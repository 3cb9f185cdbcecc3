"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Draft, KeptDraft } from "./kept-draft";
import { fetchDraft, type Keeping, sendDraft } from "./server-draft";

const PAUSE_MS = 1_000;
const AGAIN_MS = 10_000;

type Typed = Pick<KeptDraft, "values" | "typedAt">;

/** Gives the server what is typed a second after the typing pauses, when the page is left, and again once the connection is back. */
export function useServerDraft(draft: Draft | undefined) {
  const [keeping, setKeeping] = useState<Keeping | null>(null);
  const waiting = useRef<Typed | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const isShared = draft?.isKeptOnServer === true;

  function flush() {
    clearTimeout(timer.current);
    const typed = waiting.current;
    if (!draft || !typed) return;
    waiting.current = null;
    line.current = line.current
      .then(() => sendDraft(draft, typed))
      .then((answer) => {
        setKeeping(typed.values === null ? null : answer);
        if (answer === "kept" || answer === "refused" || waiting.current) return;
        waiting.current = typed;
        timer.current = setTimeout(flush, AGAIN_MS);
      });
  }

  function send(typed: Typed) {
    if (!isShared) return;
    waiting.current = typed;
    clearTimeout(timer.current);
    if (typed.values === null) return flush();
    if (!navigator.onLine) setKeeping("away");
    timer.current = setTimeout(flush, PAUSE_MS);
  }

  const leave = useEffectEvent(() => flush());
  useEffect(() => {
    if (!isShared) return;
    const onHide = () => {
      if (document.visibilityState === "hidden") leave();
    };
    const onAway = () => setKeeping("away");
    const onBack = () => leave();
    document.addEventListener("visibilitychange", onHide);
    window.addEventListener("offline", onAway);
    window.addEventListener("online", onBack);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      window.removeEventListener("offline", onAway);
      window.removeEventListener("online", onBack);
      leave();
    };
  }, [isShared]);

  return {
    keeping,
    send,
    fetch: async () => (draft && isShared ? fetchDraft(draft) : null),
  };
}
