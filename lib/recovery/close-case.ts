import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { advanceCase } from "./advance-case";
import { type CloseInput, closeSchema } from "./schema";

/** Ends a case without a recovery, for a reason that is written down. That it recovered, only the client can say. */
export async function closeCase(actor: Actor, input: CloseInput, now = new Date()) {
  authorize(actor, "recoveryCase:advance");
  const { caseId, outcome, note } = closeSchema.parse(input);

  await inWorkspace(actor, (db) =>
    advanceCase(db, actor, { caseId, move: { to: "closed", by: "member", outcome, note } }, now),
  );
}
