import type { Db } from "@/lib/platform/database/door";
import type { CaseStage } from "@/prisma/generated/enums";

type OpenCase = { id: string; stage: CaseStage; round: number };

/** The open case that an answer to an invitation opened, or null. Locked, so that a member who moves it at this moment waits: the client's answer must never fail. A step. */
export async function lockOpenCase(
  db: Db,
  workspaceId: string,
  invitationId: string,
): Promise<OpenCase | null> {
  const [open] = await db.$queryRaw<OpenCase[]>`
    select c.id, c.stage::text as stage, c.round from recovery_cases c
    join responses r on r.workspace_id = c.workspace_id and r.id = c.response_id
    where c.workspace_id = ${workspaceId}::uuid and r.invitation_id = ${invitationId}::uuid and c.stage <> 'closed'
    for no key update of c`;
  return open ?? null;
}
