import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { countUnread } from "@/lib/notifications/queries";
import { ConflictError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { type LiveChange, type LiveMessage, printMessage } from "./live-change";
import { MOST_OF_MEMBER, MOST_OF_PROCESS } from "./live-listeners";
import { openLiveHub } from "./open-live-hub";

type Circumstances = {
  /** Ends the stream: the browser has gone. */
  readonly signal: AbortSignal;
  /** Whether the session the stream was opened with still holds for this very member. */
  readonly isSignedIn: () => Promise<boolean>;
  readonly beatMs?: number;
  readonly checkMs?: number;
};

const BEAT_MS = 25_000;
const CHECK_MS = 60_000;
/** A browser that was cut off comes back after so long. */
const RETRY_MS = 3_000;
/** A browser that takes nothing any more is let go. */
const MOST_WAITING = 256;
/** Nobody looks on for longer without it being known whether they are signed in. */
const MOST_FAILURES = 5;

/**
 * What changes in the actor's workspace, as server-sent events: which cases, and how much of the actor's own news is unread. It ends with
 * the session. Throws ConflictError when the actor, or everybody together, has too many open.
 */
export async function openLiveStream(
  actor: Actor,
  { signal, isSignedIn, beatMs = BEAT_MS, checkMs = CHECK_MS }: Circumstances,
): Promise<ReadableStream<Uint8Array>> {
  authorize(actor, "workspace:read");
  const { listeners } = await openLiveHub();
  if (listeners.size >= MOST_OF_PROCESS || listeners.countOf(actor) >= MOST_OF_MEMBER) {
    throw new ConflictError("Too many pages are open at once. This one is kept fresh each minute.");
  }
  const encoder = new TextEncoder();
  let end = () => {};

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let isOver = false;
        let failures = 0;
        const send = (text: string) => {
          if (isOver) return;
          if ((controller.desiredSize ?? 0) <= -MOST_WAITING) return end();
          controller.enqueue(encoder.encode(text));
        };
        const sendMessage = (message: LiveMessage) => send(printMessage(message));
        const tellUnread = oneAtATime(async () => {
          if (!isOver) sendMessage({ kind: "news", unread: await countUnread(actor) });
        });
        const tell = (change: LiveChange | null) => {
          if (!change || change.kind === "case")
            sendMessage({ kind: "case", caseId: change?.caseId ?? null });
          if (!change || change.kind === "news") tellUnread();
        };
        const check = async () => {
          try {
            if (!(await isSignedIn())) end();
            failures = 0;
          } catch (error) {
            log.warn({ error }, "it could not be asked whether somebody is still signed in");
            failures += 1;
            if (failures >= MOST_FAILURES) end();
          }
        };

        const beat = setInterval(() => send(": still here\n\n"), beatMs);
        const checking = setInterval(() => void check(), checkMs);
        const leave = listeners.add({ ...actor, tell, end: () => end(), check: () => void check() });
        end = () => {
          if (isOver) return;
          isOver = true;
          clearInterval(beat);
          clearInterval(checking);
          leave();
          signal.removeEventListener("abort", end);
          try {
            controller.close();
          } catch {
            // The browser closed it first.
          }
        };
        signal.addEventListener("abort", end);
        if (signal.aborted) return end();
        send(`retry: ${RETRY_MS}\n\n`);
        tellUnread();
      },
      cancel: () => end(),
    },
    new CountQueuingStrategy({ highWaterMark: 1 }),
  );
}

/** Does something again when it was asked for meanwhile, but never twice at once. */
function oneAtATime(work: () => Promise<void>) {
  let isBusy = false;
  let isWanted = false;
  return async function run(): Promise<void> {
    isWanted = true;
    if (isBusy) return;
    isBusy = true;
    while (isWanted) {
      isWanted = false;
      await work().catch((error: unknown) => log.warn({ error }, "unread news could not be counted"));
    }
    isBusy = false;
  };
}
