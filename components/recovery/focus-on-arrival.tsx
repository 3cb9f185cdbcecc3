"use client";

import { useEffect } from "react";

/** Whoever comes by a link to this part of the page can type at once. */
export function FocusOnArrival({ id }: { id: string }) {
  useEffect(() => {
    if (window.location.hash !== `#${id}`) return;
    const section = document.getElementById(id);
    const first = section?.querySelector<HTMLElement>("textarea, input:not([type='hidden'])") ?? section;
    first?.focus({ preventScroll: true });
    section?.scrollIntoView({ block: "start" });
  }, [id]);
  return null;
}
