"use client";

import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import classes from "./sticky-step.module.css";

type Props = { deed: string /** Where on the page it is done. */; placeId: string; due: React.ReactNode };

/** On phones the next step stays in reach, until it is in sight itself. */
export function StickyStep({ deed, placeId, due }: Props) {
  const [isInSight, setIsInSight] = useState(true);
  useEffect(() => {
    const step = document.getElementById(placeId);
    if (!step) return;
    const observer = new IntersectionObserver(([entry]) => setIsInSight(entry?.isIntersecting ?? true));
    observer.observe(step);
    return () => observer.disconnect();
  }, [placeId]);

  return (
    <div className={classes.bar} hidden={isInSight}>
      <span className={classes.due}>{due}</span>
      <Button component="a" href={`#${placeId}`}>
        {deed}
      </Button>
    </div>
  );
}
