import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { decideVersions } from "./decide-versions";
import { type DecideResponse, decideResponseSchema } from "./schema";

/** Lets no version of a response count. The link can be answered again. Needs a note. */
export async function discardResponse(actor: Actor, input: DecideResponse, now = new Date()) {
  authorize(actor, "response:decide");
  const decided = { ...decideResponseSchema.parse(input), decision: "response:discarded" } as const;
  await inWorkspace(actor, (db) => decideVersions(db, actor, decided, now));
}
