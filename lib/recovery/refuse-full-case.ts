import type { Db } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";

/** As many messages as members may write or note in one case; what clients send has limits of its own, and never shuts the firm up. */
export const MOST_MESSAGES = 500;

/** Refuses one more message of a member in a case that has 500 of them. A step. */
export async function refuseFullCase(db: Db, workspaceId: string, caseId: string) {
  const written = await db.caseMessage.count({ where: { workspaceId, caseId, memberId: { not: null } } });
  if (written >= MOST_MESSAGES) {
    throw new RuleViolation(`This case has ${MOST_MESSAGES} messages, which is as many as it can hold.`);
  }
}
