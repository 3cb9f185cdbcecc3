import { useEffect, useState } from "react";
import type { EarlierCauses } from "@/lib/causes/list-earlier-causes";

type Answer = { readonly about: string; readonly found: EarlierCauses | null };

/** Where the same cause stood behind a case before: undefined while that is not known yet, null where it cannot be had. */
export function useEarlierCauses(
  caseId: string,
  rootCauseId: string | null,
): EarlierCauses | null | undefined {
  const [answer, setAnswer] = useState<Answer | null>(null);

  useEffect(() => {
    if (!rootCauseId) return;
    const leaving = new AbortController();
    const tell = (found: EarlierCauses | null) => setAnswer({ about: rootCauseId, found });
    fetch(`/recovery/${caseId}/earlier-causes?${new URLSearchParams({ rootCauseId })}`, {
      signal: leaving.signal,
    })
      .then((response) => (response.ok ? response.json() : null))
      .then(tell)
      .catch(() => {
        if (!leaving.signal.aborted) tell(null);
      });
    return () => leaving.abort();
  }, [caseId, rootCauseId]);

  return answer?.about === rootCauseId ? answer.found : undefined;
}
