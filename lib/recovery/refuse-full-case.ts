import type { Db } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";

export const MOST_MESSAGES = 500;

/** Refuses one more message in a case that has 500. A step. */
export async function refuseFullCase(db: Db, workspaceId: string, caseId: string) {
  if ((await db.caseMessage.count({ where: { workspaceId, caseId } })) >= MOST_MESSAGES) {
    throw new RuleViolation(`This case has ${MOST_MESSAGES} messages, which is as many as it can hold.`);
  }
}
