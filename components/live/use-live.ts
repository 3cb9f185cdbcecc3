import { useEffect, useEffectEvent } from "react";
import type { LiveMessage } from "@/lib/live/live-change";
import { listenLive } from "./live-source";

/**
 * Calls back with each change of the workspace while the page is in sight: a case that moved (null for any number of them), or how much
 * of one's own news is unread. Without a connection it is silent; see useLivePage for what falls back to asking each minute.
 */
export function useLive(onMessage: (message: LiveMessage) => void) {
  const hear = useEffectEvent(onMessage);
  useEffect(() => listenLive((message) => hear(message)), []);
}
