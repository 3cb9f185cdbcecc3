import type { Db } from "@/lib/platform/database/door";
import { readSurveyContent } from "@/lib/surveys/survey-content";
import { Prisma } from "@/prisma/generated/client";
import type { InvitationState } from "@/prisma/generated/enums";
import { linkState } from "./link-state";

/**
 * Everything that a link's page or its answer needs, in one read by the hash of the token; null when there is nothing of the kind.
 * With `hold` simultaneous answers of one invitation come one after the other. A step.
 */
export async function readInvitation(
  db: Db,
  { workspaceId, tokenHash, hold }: { workspaceId: string; tokenHash: string; hold: boolean },
  now: Date,
) {
  const [row] = await db.$queryRaw<InvitationRow[]>`
    select i.id, i.campaign_id as "campaignId", i.case_id as "caseId", i.round, i.contact_id as "contactId",
      i.account_id as "accountId", i.survey_version_id as "surveyVersionId", i.state::text as state,
      i.expires_at as "expiresAt", i.revoked_at as "revokedAt", i.answered_at as "answeredAt",
      i.predicted_score as "predictedScore", v.content, c.name as "contactName", a.name as "accountName",
      w.name as firm, w.time_zone as "timeZone"
    from invitations i
    join survey_versions v on v.workspace_id = i.workspace_id and v.id = i.survey_version_id
    join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
    join accounts a on a.workspace_id = i.workspace_id and a.id = i.account_id
    join workspaces w on w.id = i.workspace_id
    where i.workspace_id = ${workspaceId}::uuid and i.token_hash = ${tokenHash}
    ${hold ? Prisma.sql`for no key update of i` : Prisma.empty}`;
  if (!row) return null;

  const { content, ...invitation } = row;
  const linkIs = linkState(row, now);
  return linkIs === "unknown" ? null : { ...invitation, linkIs, content: readSurveyContent(content) };
}

export type ReadInvitation = NonNullable<Awaited<ReturnType<typeof readInvitation>>>;

type InvitationRow = {
  id: string;
  campaignId: string | null;
  caseId: string | null;
  round: number;
  contactId: string;
  accountId: string;
  surveyVersionId: string;
  state: InvitationState;
  expiresAt: Date | null;
  revokedAt: Date | null;
  answeredAt: Date | null;
  predictedScore: number | null;
  content: unknown;
  contactName: string;
  accountName: string;
  firm: string;
  timeZone: string;
};
