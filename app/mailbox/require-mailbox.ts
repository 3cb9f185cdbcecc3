import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { hasLocalMailbox, isAskedLocally } from "@/lib/mailbox/local-mailbox";
import { env } from "@/lib/platform/env";

/** Lets a request through to the mailbox; where there is none, there is no page either. */
export async function requireMailbox() {
  if (!hasLocalMailbox(env()) || !isAskedLocally((await headers()).get("host"))) notFound();
}
