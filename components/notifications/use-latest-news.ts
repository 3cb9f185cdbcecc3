import { useRef, useState } from "react";

export type LatestRow = {
  readonly id: string;
  readonly words: string;
  readonly path: string;
  readonly at: string;
  readonly readAt: string | null;
};

export type LatestAnswer =
  | { readonly state: "waiting" }
  | { readonly state: "failed" }
  | {
      readonly state: "here";
      readonly rows: readonly LatestRow[];
      readonly timeZone: string;
      readonly now: Date;
    };

const FRESH_MS = 3_000;

/**
 * The latest news, asked for when it is about to be opened, so that it is mostly there by then; what was shown last stays until the
 * answer is.
 */
export function useLatestNews() {
  const [answer, setAnswer] = useState<LatestAnswer>({ state: "waiting" });

  const askedAt = useRef(0);

  async function load() {
    if (Date.now() - askedAt.current < FRESH_MS) return;
    askedAt.current = Date.now();
    try {
      const response = await fetch("/api/inbox", { headers: { Accept: "application/json" } });
      if (!response.ok) return setAnswer({ state: "failed" });
      const found = (await response.json()) as { rows: LatestRow[]; timeZone: string };
      setAnswer({ state: "here", now: new Date(), ...found });
    } catch {
      setAnswer({ state: "failed" });
    }
  }
  return { answer, load: () => void load() };
}
