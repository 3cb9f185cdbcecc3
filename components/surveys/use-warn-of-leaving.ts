"use client";

import { useEffect } from "react";

/** Lets the browser ask before the tab is closed or reloaded over something that is not saved. */
export function useWarnOfLeaving(isChanged: boolean) {
  useEffect(() => {
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isChanged]);
}
