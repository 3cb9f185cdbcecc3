"use client";

import { UnstyledButton } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import classes from "./client-words.module.css";

type Props = {
  /** What the client said, exactly. */
  words: string;
  /** `display` where they are what the page is about, `inline` inside a row that leads to them. */
  size?: "display" | "normal" | "inline";
  /** Cut after so many lines; the rest stays one press away. `inline` is always cut, after one line unless told. */
  lines?: number;
  lang?: string | null;
};

/** The client's own words: always serif, in their own direction, never altered. */
export function ClientWords({ words, size = "normal", lines, lang }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const [block, isCut] = useIsCut();
  const clamp = size === "inline" ? (lines ?? 1) : lines;
  const quote = {
    dir: "auto",
    lang: lang ?? undefined,
    className: classes.words,
    "data-size": size,
    "data-clamped": (clamp !== undefined && !isOpen) || undefined,
    style: { "--lines": clamp } as React.CSSProperties,
  };

  if (size === "inline") {
    return (
      <q {...quote} title={words}>
        {words}
      </q>
    );
  }
  return (
    <div>
      <blockquote {...quote} ref={block}>
        {words}
      </blockquote>
      {(isCut || isOpen) && clamp !== undefined && (
        <UnstyledButton className={classes.more} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? "Show less" : "Show all of it"}
        </UnstyledButton>
      )}
    </div>
  );
}

function useIsCut() {
  const block = useRef<HTMLQuoteElement>(null);
  const [isCut, setIsCut] = useState(false);
  useEffect(() => {
    const element = block.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setIsCut(element.scrollHeight > element.clientHeight + 1));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [block, isCut] as const;
}
