import { useDebouncedCallback, useInterval } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import type { LiveMessage } from "@/lib/live/live-change";
import { useLive } from "./use-live";

const MINUTE_MS = 60_000;
const GATHER_MS = 500;

type Holding = {
  /** Whether the page has to stay as it is just now: somebody is typing what a fresh one would not have. */
  readonly isHeld?: () => boolean;
  readonly onHeld?: () => void;
};

/**
 * Asks for the page anew when something changes that concerns it, and each minute besides, since clocks run on: only while it is in
 * sight, and never while an answer is under way, for a new question takes its place and on a slow line none would arrive.
 */
export function useLivePage(concerns: (message: LiveMessage) => boolean, { isHeld, onHeld }: Holding = {}) {
  const router = useRouter();
  const [isUnderWay, startTransition] = useTransition();
  const isWanted = useRef(false);

  function refresh() {
    if (document.visibilityState !== "visible") return;
    if (isHeld?.()) return;
    isWanted.current = isUnderWay;
    if (!isUnderWay) startTransition(() => router.refresh());
  }
  const refreshSoon = useDebouncedCallback(() => {
    if (isHeld?.()) onHeld?.();
    else refresh();
  }, GATHER_MS);

  useEffect(() => {
    if (!isUnderWay && isWanted.current) refreshSoon();
  }, [isUnderWay, refreshSoon]);
  useLive((message) => {
    if (concerns(message)) refreshSoon();
  });
  useInterval(refresh, MINUTE_MS, { autoInvoke: true });
}
