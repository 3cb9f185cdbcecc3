import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";
import { decideVersions } from "./decide-versions";
import { type DecideResponse, decideResponseSchema } from "./schema";

/** Lets no version of a response count. The link can be answered again. Needs a note. */
export async function discardResponse(actor: Actor, input: DecideResponse, now = new Date()) {
  authorize(actor, "response:decide");
  const { responseId, note } = decideResponseSchema.parse(input);
  const { workspaceId } = actor;

  await inWorkspace(actor, async (db) => {
    const discarded = await db.response.findFirst({
      where: { workspaceId, id: responseId, state: "discarded" },
      select: { id: true },
    });
    if (discarded) throw new RuleViolation("This answer is discarded already.");
    await decideVersions(
      db,
      actor,
      { responseId, note, decision: "response:discarded", state: "discarded" },
      now,
    );
  });
}
