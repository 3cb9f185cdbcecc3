"use client";

import { useEffect, useRef } from "react";
import type { CaseStage } from "@/prisma/generated/enums";
import { NEXT_STEP_ID } from "./step-words";

/** Leads whoever has just done a step to the one after it: the form they were in is gone, and the focus with it. */
export function FocusOnNextStep({ stage }: { stage: CaseStage }) {
  const shown = useRef(stage);
  useEffect(() => {
    if (shown.current === stage) return;
    shown.current = stage;
    // Somebody else's move must not take the cursor from who is typing.
    if (document.activeElement === document.body) document.getElementById(NEXT_STEP_ID)?.focus();
  }, [stage]);
  return null;
}
