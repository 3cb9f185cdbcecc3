import { useState } from "react";

/** Which of the rows that are there somebody has ticked; one that leaves the list is ticked no more. */
export function useChosen(there: readonly string[]) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  return {
    ids: there.filter((id) => ticked.has(id)),
    has: (id: string) => ticked.has(id),
    toggle: (id: string) => setTicked((before) => withOrWithout(before, id)),
    clear: () => setTicked(new Set()),
  };
}

function withOrWithout(ticked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const changed = new Set(ticked);
  if (!changed.delete(id)) changed.add(id);
  return changed;
}
