"use client";

import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { NEXT_STEP_ID } from "./step-words";
import classes from "./sticky-step.module.css";

/** On phones the next step stays in reach, until it is in sight itself. */
export function StickyStep({ deed, due }: { deed: string; due: React.ReactNode }) {
  const [isInSight, setIsInSight] = useState(true);
  useEffect(() => {
    const step = document.getElementById(NEXT_STEP_ID);
    if (!step) return;
    const observer = new IntersectionObserver(([entry]) => setIsInSight(entry?.isIntersecting ?? true));
    observer.observe(step);
    return () => observer.disconnect();
  }, []);

  return (
    <div className={classes.bar} hidden={isInSight}>
      <span className={classes.due}>{due}</span>
      <Button component="a" href={`#${NEXT_STEP_ID}`}>
        {deed}
      </Button>
    </div>
  );
}
