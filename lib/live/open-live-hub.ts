import { listenForChanges } from "./listen-for-changes";
import { LiveListeners } from "./live-listeners";

type Hub = { readonly listeners: LiveListeners; readonly close: () => Promise<void> };

/** Next bundles a copy of the code for each route; all of them share one connection. */
const held = globalThis as typeof globalThis & { amendsLiveHub?: Promise<Hub> };

/** What all streams of this process hang on: one connection that listens, and who is told of what it hears. Opened by the first. */
export function openLiveHub(): Promise<Hub> {
  held.amendsLiveHub ??= startHub().catch((error: unknown) => {
    held.amendsLiveHub = undefined;
    throw error;
  });
  return held.amendsLiveHub;
}

/** Ends what a member who has just signed out was shown here; what they look at in another session goes on. */
export async function recheckLiveStreams(member: {
  readonly workspaceId: string;
  readonly memberId: string;
}) {
  const hub = await held.amendsLiveHub;
  hub?.listeners.checkOf(member);
}

/** Ends all streams of this process, and what they hung on. */
export async function closeLiveHub() {
  const hub = await held.amendsLiveHub;
  held.amendsLiveHub = undefined;
  hub?.listeners.endAll();
  await hub?.close();
}

async function startHub() {
  const listeners = new LiveListeners();
  const close = await listenForChanges({
    onChange: (change) => listeners.tell(change),
    onResumed: () => listeners.tellAll(),
  });
  return { listeners, close };
}
