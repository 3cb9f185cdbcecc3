import { cookies } from "next/headers";
import { actorOfSession } from "@/lib/access/actor-of-session";
import { sessionCookieName } from "@/lib/access/session-cookie";
import { openLiveStream } from "@/lib/live/open-live-stream";
import { DomainError } from "@/lib/platform/errors";

export const dynamic = "force-dynamic";

/** What changes while somebody looks, as server-sent events. */
export async function GET(request: Request) {
  const token = (await cookies()).get(sessionCookieName())?.value ?? "";
  // Looking on is not using: a stream, however often it is opened again, does not keep its session alive.
  const ask = () => actorOfSession(token, new Date(), { isUse: false });
  const actor = (await ask())?.actor;
  if (!actor) return refuse(401, "You are signed out.");

  const isSignedIn = async () => {
    const now = await ask();
    return now?.actor.memberId === actor.memberId && now.actor.workspaceId === actor.workspaceId;
  };
  try {
    const stream = await openLiveStream(actor, { signal: request.signal, isSignedIn });
    return new Response(stream, {
      headers: {
        "Content-Type": "text/event-stream; charset=utf-8",
        // Nobody on the way may compress, buffer or keep it.
        "Cache-Control": "private, no-store, no-transform",
        "X-Accel-Buffering": "no",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return refuse(429, error.message);
    throw error;
  }
}

function refuse(status: number, sentence: string) {
  return new Response(sentence, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" },
  });
}
