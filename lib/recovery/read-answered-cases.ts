import type { RawDb } from "@/lib/platform/database/raw-db";
import type { CaseStage } from "@/prisma/generated/enums";

/** A case that an answer bears on. */
export type AnsweredCase = {
  readonly stage: CaseStage;
  readonly dueAt: Date | null;
  readonly ownerName: string | null;
  /** Whether a follow-up answer decides it: it waits for one, or stands as the answer left it that is being corrected. */
  readonly isUndecided: boolean;
};

/**
 * The case that answers to each invitation bear on already: the one that a follow-up asks about, else the open one that an earlier
 * version of the answer opened. A step.
 */
export async function readAnsweredCases(
  db: RawDb,
  workspaceId: string,
  invitationIds: readonly string[],
): Promise<Map<string, AnsweredCase>> {
  if (invitationIds.length === 0) return new Map();
  const rows = await db.$queryRaw<(AnsweredCase & { invitationId: string })[]>`
    select i.id as "invitationId", c.stage::text as stage, c.due_at as "dueAt", owner.name as "ownerName",
      (c.stage = 'following_up' and c.round = i.round) or exists (
        select from responses r
        where r.workspace_id = i.workspace_id and r.invitation_id = i.id and r.counts and r.settled_at = c.stage_since
      ) as "isUndecided"
    from invitations i
    cross join lateral (
      select followed.* from recovery_cases followed
      where followed.workspace_id = i.workspace_id and followed.id = i.case_id
      union all
      select opened.* from responses r
      join recovery_cases opened on opened.workspace_id = r.workspace_id and opened.response_id = r.id and opened.stage <> 'closed'
      where i.case_id is null and r.workspace_id = i.workspace_id and r.invitation_id = i.id
    ) c
    left join members owner on owner.workspace_id = c.workspace_id and owner.id = c.owner_id and owner.state = 'active'
    where i.workspace_id = ${workspaceId}::uuid and i.id = any(${[...invitationIds]}::uuid[])`;
  return new Map(rows.map(({ invitationId, ...known }) => [invitationId, known]));
}
