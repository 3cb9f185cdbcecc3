import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import type { Found } from "@/lib/finding/find-anything";
import { FEWEST_LETTERS } from "@/lib/finding/schema";

const SETTLED_MS = 200;
const NOTHING: Found = { accounts: [], people: [], cases: [] };

/** What goes by the words that are being typed, once they have stood still for a moment; nothing while they are too few. */
export function useFound(words: string): Found {
  const [settled] = useDebouncedValue(words, SETTLED_MS);
  const [found, setFound] = useState({ words: "", result: NOTHING });

  useEffect(() => {
    if (settled.length < FEWEST_LETTERS) return;
    const leaving = new AbortController();
    fetch(`/api/find?${new URLSearchParams({ words: settled })}`, { signal: leaving.signal })
      .then((answer) => (answer.ok ? answer.json() : NOTHING))
      .then((result) => setFound({ words: settled, result }))
      // The lists can still be searched: what cannot be fetched is simply not offered.
      .catch(() => undefined);
    return () => leaving.abort();
  }, [settled]);

  return found.words === words ? found.result : NOTHING;
}
