import { useEffect } from "react";
import { keepDeskTrail, readDeskTrail } from "./desk-trail";
import { rowId } from "./queue-row";

/** Puts whoever comes back from a case on its row again, once. */
export function useReturnToRow(memberId: string) {
  useEffect(() => {
    const trail = readDeskTrail(memberId);
    if (!trail?.openedId) return;
    document.getElementById(rowId(trail.openedId))?.focus();
    keepDeskTrail(memberId, { ...trail, openedId: null });
  }, [memberId]);
}
