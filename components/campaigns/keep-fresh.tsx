"use client";

import { useInterval } from "@mantine/hooks";
import { useRouter } from "next/navigation";

const EVERY_MS = 3_000;

/** Asks for the page anew every few seconds, for as long as it is on the page and in sight. */
export function KeepFresh() {
  const router = useRouter();
  useInterval(
    () => {
      if (document.visibilityState === "visible") router.refresh();
    },
    EVERY_MS,
    { autoInvoke: true },
  );
  return null;
}
