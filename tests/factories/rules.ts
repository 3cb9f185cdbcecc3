import { inWorkspace } from "@/lib/platform/database/door";
import type { Prisma } from "@/prisma/generated/client";

/** Sets a workspace's rules of when and how often somebody may be asked. */
export function setRules(workspaceId: string, data: Prisma.WorkspaceUpdateInput) {
  return inWorkspace({ workspaceId }, (db) =>
    db.workspace.update({ where: { id: workspaceId }, data, select: { id: true } }),
  );
}

/** Nine to five on working days, where the contact is. */
export const OFFICE_HOURS = {
  sendingFromMinute: 9 * 60,
  sendingUntilMinute: 17 * 60,
  sendingWeekdays: [1, 2, 3, 4, 5],
};

/** Notes that a contact was asked at an instant. */
export function noteAsked(workspaceId: string, contactId: string, lastAskedAt: Date) {
  return inWorkspace({ workspaceId }, (db) =>
    db.contactRule.create({ data: { workspaceId, contactId, lastAskedAt, lastInvitationId: contactId } }),
  );
}
