import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { actorOfSession, type SignedIn } from "@/lib/access/actor-of-session";
import { sessionCookieName } from "@/lib/access/session-cookie";

/** Who is signed in, read once per request; null when nobody is. */
export const currentSignIn = cache(async (): Promise<SignedIn | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  return token ? actorOfSession(token) : null;
});

/** The actor of this request, or null. For actions, which must answer a form that is open. */
export async function currentActor() {
  return (await currentSignIn())?.actor ?? null;
}

/** Who is signed in; everyone else is sent to sign in. */
export async function requireSignIn(): Promise<SignedIn> {
  return (await currentSignIn()) ?? redirect("/sign-in");
}

/** The actor of this request; everyone else is sent to sign in. */
export async function requireActor() {
  return (await requireSignIn()).actor;
}
