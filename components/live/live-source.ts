import type { LiveMessage } from "@/lib/live/live-change";

type Listener = (message: LiveMessage) => void;

/** Browsers have few connections to spare for one site: a page that is out of sight gives its own back. */
const CLOSE_AFTER_MS = 10_000;
/** After a refusal; whoever needs to know sooner asks for the page each minute anyway. */
const TRY_AGAIN_MS = 60_000;

const listeners = new Set<Listener>();
let source: EventSource | null = null;
let later: number | undefined;
let hasMissed = false;

/** Hears what changes, over the one stream of this tab, until the returned function is called. */
export function listenLive(listener: Listener) {
  listeners.add(listener);
  if (listeners.size === 1) document.addEventListener("visibilitychange", heed);
  heed();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.removeEventListener("visibilitychange", heed);
    close();
  };
}

/** Opens the stream while the page is in sight, and closes it when it has been out of sight for a while. */
function heed() {
  window.clearTimeout(later);
  if (document.visibilityState === "hidden") later = window.setTimeout(close, CLOSE_AFTER_MS);
  else open();
}

function open() {
  if (source || listeners.size === 0) return;
  const opened = new EventSource("/api/live");
  source = opened;
  opened.onopen = () => {
    if (hasMissed) tell({ kind: "case", caseId: null });
    hasMissed = false;
  };
  opened.onmessage = ({ data }: MessageEvent<string>) => tell(JSON.parse(data) as LiveMessage);
  opened.onerror = () => {
    hasMissed = true;
    // It tries again by itself, unless it was refused.
    if (opened.readyState !== EventSource.CLOSED || source !== opened) return;
    source = null;
    window.clearTimeout(later);
    later = window.setTimeout(heed, TRY_AGAIN_MS);
  };
}

function close() {
  if (!source) return;
  source.close();
  source = null;
  hasMissed = true;
}

function tell(message: LiveMessage) {
  for (const listener of [...listeners]) listener(message);
}
