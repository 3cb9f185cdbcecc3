import type { Db } from "@/lib/platform/database/door";
import { findableId } from "@/lib/platform/findable-id";
import { Prisma } from "@/prisma/generated/client";
import type { ContactRole, ContactState } from "@/prisma/generated/enums";
import { type PersonFilter, personPasses } from "./person-filter";

export type PersonRow = {
  id: string;
  name: string;
  email: string;
  jobTitle: string | null;
  role: ContactRole | null;
  state: ContactState;
  bouncedAt: Date | null;
  bounceWords: string | null;
  leftHint: string | null;
  leftHintAt: Date | null;
  leftHintDismissedAt: Date | null;
  leftSaidAt: Date | null;
  successorName: string | null;
  successorEmail: string | null;
  accountId: string;
  accountName: string;
  lastScore: number | null;
  lastAnsweredAt: Date | null;
};

/** People by name, from a place on, each with their last NPS score. A step. */
export function findPeople(
  db: Db,
  workspaceId: string,
  { cursor, take, ...filter }: PersonFilter & { readonly cursor?: string; readonly take: number },
) {
  const [afterName, afterId] = cursor?.split("\n") ?? [];
  return db.$queryRaw<PersonRow[]>`
    select c.id, c.name, c.email, c.job_title as "jobTitle", c.role, c.state, c.account_id as "accountId",
           c.bounced_at as "bouncedAt", c.bounce_words as "bounceWords", c.left_hint as "leftHint",
           c.left_hint_at as "leftHintAt", c.left_hint_dismissed_at as "leftHintDismissedAt",
           c.left_said_at as "leftSaidAt", c.successor_name as "successorName", c.successor_email as "successorEmail", a.name as "accountName",
           last_nps.score as "lastScore", last_nps.answered_at as "lastAnsweredAt"
    from (
      select c.* from contacts c
      where ${personPasses(workspaceId, filter)}
        ${afterName && afterId ? Prisma.sql`and (c.name, c.id) > (${afterName}, ${findableId(afterId)}::uuid)` : Prisma.empty}
      order by c.name, c.id limit ${take}
    ) c
    join accounts a on a.workspace_id = c.workspace_id and a.id = c.account_id
    left join lateral (
      select r.score, r.answered_at from responses r
      where r.workspace_id = c.workspace_id and r.contact_id = c.id and r.kind = 'nps' and r.counts
      order by r.answered_at desc limit 1
    ) last_nps on true
    order by c.name, c.id`;
}

/** Where the page after this person begins. */
export function personCursor(person: PersonRow | undefined) {
  return person ? `${person.name}\n${person.id}` : null;
}
