import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { decideVersions } from "./decide-versions";
import { type DecideResponse, decideResponseSchema } from "./schema";

/** Lets one version of a response count, and no other, whatever the rules make of it. Needs a note. */
export async function chooseResponse(actor: Actor, input: DecideResponse, now = new Date()) {
  authorize(actor, "response:decide");
  const decided = { ...decideResponseSchema.parse(input), decision: "response:chosen" } as const;
  await inWorkspace(actor, (db) => decideVersions(db, actor, decided, now));
}
