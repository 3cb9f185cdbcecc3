import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { refuseCurrencyChange } from "@/lib/gestures/refuse-currency-change";
import { inWorkspace } from "@/lib/platform/database/door";
import { type WorkspaceSettings, workspaceSettingsSchema } from "./schema";

/** Changes the workspace's rules and promises; what is not given stays. Clocks that already run keep their dates. */
export async function updateWorkspaceSettings(actor: Actor, input: WorkspaceSettings, now = new Date()) {
  authorize(actor, "workspace:configure");
  const { coveragePercent, npsTargetPoints, ...rest } = workspaceSettingsSchema.parse(input);
  const settings = {
    ...rest,
    coverageThreshold: shareOf(coveragePercent),
    npsTarget: shareOf(npsTargetPoints),
  };
  const workspaceId = actor.workspaceId;

  await inWorkspace(actor, async (db) => {
    if (rest.currency) await refuseCurrencyChange(db, workspaceId, rest.currency, now);
    await db.workspace.update({ where: { id: workspaceId }, data: settings, select: { id: true } });
    await recordAuditEntry(db, {
      workspaceId,
      memberId: actor.memberId,
      action: "workspace:configured",
      subject: { type: "Workspace", id: workspaceId },
      data: settings,
      at: now,
    });
  });
}

/** Hundredths as a share; what is not given or none stays so. */
function shareOf<Absent extends null | undefined>(hundredths: number | Absent) {
  return typeof hundredths === "number" ? hundredths / 100 : hundredths;
}
