import type { RawDb } from "@/lib/platform/database/raw-db";
import { readVersions } from "@/lib/surveys/read-versions";
import type { SurveyContent } from "@/lib/surveys/survey-content";
import { Prisma } from "@/prisma/generated/client";
import type { ContactRole, InvitationState, PassiveCases } from "@/prisma/generated/enums";
import { type LinkState, linkState } from "./link-state";

type Wanted = {
  readonly workspaceId: string;
  /** Whether they are locked; those that somebody else holds are waited for, or with "free" left out. */
  readonly hold: boolean | "free";
} & ({ readonly tokenHashes: readonly string[] } | { readonly ids: readonly string[] });

/**
 * Everything that the page of a link or its answer needs, of as many as are wanted, in one indexed read; what is not there is left out.
 * With `hold` answers to one invitation that come at the same time come one after the other. A step.
 */
export async function readInvitations(db: RawDb, wanted: Wanted, now: Date): Promise<ReadInvitation[]> {
  const { workspaceId, hold } = wanted;
  const which =
    "ids" in wanted
      ? Prisma.sql`i.id = any(${[...wanted.ids]}::uuid[])`
      : Prisma.sql`i.token_hash = any(${[...wanted.tokenHashes]}::text[])`;
  const rows = await db.$queryRaw<InvitationRow[]>`
    select i.id, i.token_hash as "tokenHash", i.campaign_id as "campaignId", i.case_id as "caseId", i.round,
      i.contact_id as "contactId", i.account_id as "accountId", i.survey_version_id as "surveyVersionId",
      i.state::text as state, i.expires_at as "expiresAt", i.revoked_at as "revokedAt", i.answered_at as "answeredAt",
      i.predicted_score as "predictedScore", c.name as "contactName", c.locale as "contactLocale",
      a.name as "accountName", w.name as firm, w.time_zone as "timeZone",
      w.answer_grace_minutes as "graceMinutes", greatest(w.apologise_within_hours, (
        select max(p.apologise_within_hours) from case_promises p where p.workspace_id = w.id
      )) as "apologiseWithinHours", w.passive_cases::text as "passiveCases", c.role::text as "contactRole"
    from invitations i
    join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
    join accounts a on a.workspace_id = i.workspace_id and a.id = i.account_id
    join workspaces w on w.id = i.workspace_id
    where i.workspace_id = ${workspaceId}::uuid and ${which}
    ${HOLDS[String(hold) as keyof typeof HOLDS]}`;

  const versions = await readVersions(
    db,
    workspaceId,
    rows.map(({ surveyVersionId }) => surveyVersionId),
  );
  return rows.flatMap((row) => {
    const content = versions.get(row.surveyVersionId);
    const linkIs = linkState(row, now);
    return linkIs === "unknown" || !content ? [] : [{ ...row, linkIs, content }];
  });
}

const HOLDS = {
  true: Prisma.sql`order by i.id for no key update of i`,
  free: Prisma.sql`order by i.id for no key update of i skip locked`,
  false: Prisma.empty,
} as const;

export type ReadInvitation = InvitationRow & {
  readonly linkIs: Exclude<LinkState, "unknown">;
  readonly content: SurveyContent;
};

type InvitationRow = {
  readonly id: string;
  readonly tokenHash: string | null;
  readonly campaignId: string | null;
  readonly caseId: string | null;
  readonly round: number;
  readonly contactId: string;
  readonly accountId: string;
  readonly surveyVersionId: string;
  readonly state: InvitationState;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly predictedScore: number | null;
  readonly contactName: string;
  readonly contactLocale: string | null;
  readonly accountName: string;
  readonly firm: string;
  readonly timeZone: string;
  readonly graceMinutes: number;
  /** The longest that is promised for any severity: how grave a case is, is weighed only when it opens. */
  readonly apologiseWithinHours: number;
  readonly passiveCases: PassiveCases;
  readonly contactRole: ContactRole | null;
};
