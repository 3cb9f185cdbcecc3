import { refuse } from "@/app/_server/body-route";
import { currentActor } from "@/app/_server/require-actor";
import { findAnything } from "@/lib/finding/find-anything";
import { findSchema } from "@/lib/finding/schema";

/** What goes by the words that are typed into the palette. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return print(refuse(401, "You are signed out. Sign in again to search."));
  const asked = findSchema.safeParse({ words: new URL(request.url).searchParams.get("words") ?? "" });
  if (!asked.success)
    return print(refuse(400, asked.error.issues[0]?.message ?? "This cannot be searched for."));
  return print({ status: 200, body: await findAnything(actor, asked.data) });
}

function print({ status, body }: ReturnType<typeof refuse>) {
  return Response.json(body, { status, headers: { "Cache-Control": "private, no-store" } });
}
