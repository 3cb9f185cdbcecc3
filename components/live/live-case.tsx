"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import classes from "./live-case.module.css";
import { useLivePage } from "./use-live-page";

type Props = {
  caseId: string;
  /** The id of what has its form open: while something is typed there, the page stays as it is. */
  formId: string;
};

/** Keeps the page of a case fresh while others work on it, and takes no text from under anybody's hands. */
export function LiveCase({ caseId, formId }: Props) {
  const router = useRouter();
  const [hasChanged, setHasChanged] = useState(false);
  // Elsewhere than in the next step a text may be there from the beginning.
  const isTyped = () =>
    [...document.querySelectorAll<HTMLTextAreaElement>("main textarea")].some(
      (text) =>
        text.value !== "" &&
        (text.value !== text.defaultValue ||
          text === document.activeElement ||
          text.closest(`#${formId}`) !== null),
    );

  useLivePage((message) => message.kind === "case" && (message.caseId ?? caseId) === caseId, {
    isHeld: isTyped,
    onHeld: () => setHasChanged(true),
  });

  function show() {
    setHasChanged(false);
    router.refresh();
  }

  if (!hasChanged) return null;
  return (
    <p className={classes.note} role="status">
      This case has changed meanwhile. The page waits for what you are typing.
      <Button size="compact-sm" variant="default" onClick={show}>
        Show it as it is now
      </Button>
    </p>
  );
}
