import type { Db } from "@/lib/platform/database/door";

type Around = { readonly workspaceId: string; readonly accountId: string; readonly contactId: string };

/** The last NPS score of each other contact of the account, latest first, at most 50. */
export function listOtherScores(db: Db, { workspaceId, accountId, contactId }: Around) {
  return db.$queryRaw<OtherScore[]>`
    select latest.* from (
      select distinct on (r.contact_id) c.id as "contactId", c.name, c.role::text as role, r.score, r.answered_at as "answeredAt"
      from responses r
      join contacts c on c.workspace_id = r.workspace_id and c.id = r.contact_id
      where r.workspace_id = ${workspaceId}::uuid and r.account_id = ${accountId}::uuid and r.contact_id <> ${contactId}::uuid
        and r.kind = 'nps' and r.counts
      order by r.contact_id, r.answered_at desc
    ) latest
    order by latest."answeredAt" desc
    limit 50`;
}

type OtherScore = {
  contactId: string;
  name: string;
  role: string | null;
  score: number;
  answeredAt: Date;
};
