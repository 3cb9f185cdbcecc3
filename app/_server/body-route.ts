import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import type { Action } from "@/lib/access/permissions";
import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";
import { readBody } from "./read-body";
import { currentActor } from "./require-actor";
import { isSameOrigin } from "./same-origin";

type Rules = {
  /** What the actor has to be allowed to. */
  readonly action: Action;
  readonly mostBytes: number;
  /** The sentence for a body that is larger. */
  readonly tooLarge: string;
};

type Sent<Params> = {
  readonly request: Request;
  readonly bytes: Uint8Array;
  readonly params: Params;
};

type Answer = { readonly status: number; readonly body: object };

/** A route whose body is a file or a whole form, for what a server action cannot carry: our origin, an actor who may, at most so many bytes, the use case, JSON. Nothing else. */
export function bodyRoute<Params = unknown>(
  { action, mostBytes, tooLarge }: Rules,
  carryOut: (actor: Actor, sent: Sent<Params>) => Promise<Answer>,
) {
  return async (request: Request, { params }: { params: Promise<Params> }) => {
    if (!isSameOrigin(request.headers, env().APP_URL)) return print(refuse(403, STRANGE_ORIGIN));
    const actor = await currentActor();
    if (!actor) return print(refuse(401, SIGNED_OUT));
    try {
      authorize(actor, action);
      const bytes = await readBody(request, mostBytes);
      if (!bytes) return print(refuse(413, tooLarge));
      return print(await carryOut(actor, { request, bytes, params: await params }));
    } catch (error) {
      if (error instanceof DomainError) return print(refuse(error.status, error.message));
      throw error;
    }
  };
}

/** A sentence instead of what was wanted. */
export function refuse(status: number, message: string): Answer {
  return { status, body: { message } };
}

const STRANGE_ORIGIN = "This did not come from a page of Amends. Reload the page and try again.";
const SIGNED_OUT = "You are signed out. Sign in again in another tab, then try it once more here.";

function print({ status, body }: Answer) {
  return Response.json(body, { status, headers: { "Cache-Control": "private, no-store" } });
}
