import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, RuleViolation } from "@/lib/platform/errors";
import { lockIncident } from "./lock-incident";
import { type ResolveInput, resolveSchema } from "./schema";

/** Calls an incident resolved: once all of its cases are closed, or before with a note. Its cases go on by themselves. */
export async function resolveIncident(actor: Actor, input: ResolveInput, now = new Date()) {
  authorize(actor, "incident:edit");
  const { incidentId, note } = resolveSchema.parse(input);
  const { workspaceId } = actor;

  await inWorkspace(actor, async (db) => {
    const { state } = await lockIncident(db, workspaceId, incidentId);
    if (state === "resolved") throw new ConflictError("Someone else called this incident resolved first.");
    if (state === "draft") throw new RuleViolation("This incident was never opened.");
    const [{ open } = { open: 0 }] = await db.$queryRaw<{ open: number }[]>`
      select count(*)::int as open from incident_contacts i
      left join recovery_cases k on k.workspace_id = i.workspace_id and k.id = i.case_id
      where i.workspace_id = ${workspaceId}::uuid and i.incident_id = ${incidentId}::uuid
        and (k.id is null or k.stage <> 'closed')`;
    if (open > 0 && !note) {
      throw new RuleViolation(
        `${open === 1 ? "One case is" : `${open.toLocaleString("en")} cases are`} not closed yet. Say why it is resolved all the same.`,
      );
    }
    await db.incident.update({
      where: { workspaceId_id: { workspaceId, id: incidentId } },
      data: { state: "resolved", resolvedAt: now, resolvedNote: note, stoppedAt: now },
      select: { id: true },
    });
    await db.incidentRecord.updateMany({
      where: { workspaceId, incidentId, finishedAt: null, stoppedAt: null },
      data: { stoppedAt: now },
    });
    // Whoever waits for a message gets none about something that is settled.
    await db.incidentMessage.updateMany({
      where: { workspaceId, incidentId, stoppedAt: null, mails: { some: { state: "waiting" } } },
      data: { stoppedAt: now },
    });
  });
}
