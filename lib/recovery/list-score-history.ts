import type { Db } from "@/lib/platform/database/door";
import type { SurveyKind } from "@/prisma/generated/enums";

const MOST_SCORES = 60;

type Of = { readonly workspaceId: string; readonly accountId: string; readonly contactId: string };

/** Every score the account has given, by whoever gave it, latest first, at most 60; only answers that count. A step. */
export async function listScoreHistory(db: Db, { workspaceId, accountId, contactId }: Of) {
  const given = await db.$queryRaw<GivenScore[]>`
    select r.id, r.contact_id as "contactId", c.name, r.kind::text as kind, r.score, r.answered_at as "answeredAt"
    from (
      select * from responses
      where workspace_id = ${workspaceId}::uuid and account_id = ${accountId}::uuid and counts
      order by answered_at desc limit ${MOST_SCORES}
    ) r
    join contacts c on c.workspace_id = r.workspace_id and c.id = r.contact_id
    order by r.answered_at desc`;
  return { ofPerson: given.filter((one) => one.contactId === contactId), ofAccount: given };
}

type GivenScore = {
  id: string;
  contactId: string;
  name: string;
  kind: SurveyKind;
  score: number;
  answeredAt: Date;
};

export type ScoreHistory = Awaited<ReturnType<typeof listScoreHistory>>;
