"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { actorOfSession } from "@/lib/access/actor-of-session";
import { endSession } from "@/lib/access/end-session";
import { sessionCookieName } from "@/lib/access/session-cookie";
import { recheckLiveStreams } from "@/lib/live/open-live-hub";
import { env } from "@/lib/platform/env";
import { isSameOrigin } from "./same-origin";

/** Ends this browser's session, here and in the database. */
export async function signOutAction() {
  if (!isSameOrigin(await headers(), env().APP_URL)) return;
  const jar = await cookies();
  const token = jar.get(sessionCookieName())?.value;
  if (token) {
    const signedIn = await actorOfSession(token, new Date(), { isUse: false });
    await endSession(token);
    if (signedIn) await recheckLiveStreams(signedIn.actor);
  }
  jar.delete(sessionCookieName());
  redirect("/sign-in");
}
