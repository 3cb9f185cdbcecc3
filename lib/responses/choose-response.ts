import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";
import { decideVersions } from "./decide-versions";
import { type DecideResponse, decideResponseSchema } from "./schema";

/** Lets one version of a response count, and no other, whatever the rules make of it. Needs a note. */
export async function chooseResponse(actor: Actor, input: DecideResponse, now = new Date()) {
  authorize(actor, "response:decide");
  const { responseId, note } = decideResponseSchema.parse(input);
  const { workspaceId } = actor;

  await inWorkspace(actor, async (db) => {
    const counting = await db.response.findFirst({
      where: { workspaceId, id: responseId, isActive: true, counts: true },
      select: { id: true },
    });
    if (counting) throw new RuleViolation("This answer counts already.");
    await decideVersions(
      db,
      actor,
      { responseId, note, decision: "response:chosen", state: "confirmed" },
      now,
    );
  });
}
