import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { inWorkspace } from "@/lib/platform/database/door";
import { type PromisesInput, promisesSchema } from "./schema";

/** Changes what is promised for cases of one severity. Clocks that already run keep their dates until their case moves. */
export async function updatePromises(actor: Actor, input: PromisesInput, now = new Date()) {
  authorize(actor, "workspace:configure");
  const { severity, ...promises } = promisesSchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    const where = { workspaceId_severity: { workspaceId, severity } };
    if (Object.values(promises).every((promise) => promise === null)) {
      await db.casePromise.deleteMany({ where: { workspaceId, severity } });
    } else {
      await db.casePromise.upsert({
        where,
        create: { workspaceId, severity, ...promises },
        update: promises,
        select: { severity: true },
      });
    }
    await recordAuditEntry(db, {
      workspaceId,
      memberId,
      action: "promises:changed",
      subject: { type: "Workspace", id: workspaceId },
      data: { severity, ...promises },
      at: now,
    });
  });
}
