"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { sessionCookieName } from "@/lib/access/session-cookie";
import { switchWorkspace } from "@/lib/access/switch-workspace";
import { env } from "@/lib/platform/env";
import { isSameOrigin } from "./same-origin";

/** Goes to another workspace of the same person. */
export async function switchWorkspaceAction(form: FormData) {
  if (!isSameOrigin(await headers(), env().APP_URL)) return;
  const token = (await cookies()).get(sessionCookieName())?.value;
  const workspaceId = form.get("workspaceId");
  if (token && typeof workspaceId === "string") await switchWorkspace(token, workspaceId);
  redirect("/overview");
}
