import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { isAllowed } from "@/lib/access/permissions";
import { readRootCauses } from "@/lib/causes/queries";
import { readCaseGestures } from "@/lib/gestures/queries";
import { inWorkspace } from "@/lib/platform/database/door";
import { readCase } from "./get-case";
import { readApologyTemplates } from "./list-apology-templates";
import { listAssignees } from "./list-assignees";
import { readCaseMessages } from "./list-case-messages";

/**
 * All that the page of a case shows, in one transaction; of what its forms offer only what the next step of a reader who may take it needs.
 * A case of another workspace does not exist.
 */
export function getCasePage(actor: Actor, caseId: string, now = new Date()) {
  authorize(actor, "recoveryCase:read");
  const { workspaceId } = actor;
  const canAct = isAllowed(actor.role, "recoveryCase:advance");

  return inWorkspace(actor, async (db) => {
    const found = await readCase(db, workspaceId, caseId, now);
    const { name: firm } = await db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { name: true },
    });
    return {
      found,
      firm,
      canAct,
      gestures: await readCaseGestures(db, actor, caseId, now),
      messages: await readCaseMessages(db, workspaceId, caseId),
      members: canAct ? await listAssignees(db, workspaceId) : [],
      causes: canAct && found.stage === "apologised" ? await readRootCauses(db, workspaceId) : [],
      templates: canAct && found.stage === "new" ? await readApologyTemplates(db, workspaceId) : [],
    };
  });
}
