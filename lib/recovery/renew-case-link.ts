import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { NotFoundError } from "@/lib/platform/errors";
import { newestKey } from "@/lib/platform/link-keys";
import { type CaseOnlyInput, caseOnlySchema } from "./schema";

/** Ends the client's link to the page of a case, wherever it has gone, and makes a new one. */
export async function renewCaseLink(actor: Actor, input: CaseOnlyInput, now = new Date()) {
  authorize(actor, "recoveryCase:advance");
  const { caseId } = caseOnlySchema.parse(input);
  const { workspaceId, memberId } = actor;
  await inWorkspace(actor, async (db) => {
    const { count } = await db.recoveryCase.updateMany({
      where: { workspaceId, id: caseId },
      data: { linkGeneration: { increment: 1 }, linkKeyVersion: newestKey(env().linkKeys).version },
    });
    if (count === 0) throw new NotFoundError("This case does not exist.");
    await recordCaseEvent(db, { workspaceId, caseId, at: now, memberId, kind: "client_link_renewed" });
  });
}
