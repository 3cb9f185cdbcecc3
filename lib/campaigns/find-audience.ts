import type { Db } from "@/lib/platform/database/door";
import { containing } from "@/lib/platform/text-filter";
import { Prisma } from "@/prisma/generated/client";
import type { DeliveryDeferral, ExclusionReason } from "@/prisma/generated/enums";
import { audienceSql } from "./audience";
import { readOpenings } from "./read-openings";

export const PEOPLE_PER_PAGE = 50;

export type AudienceMember = {
  contactId: string;
  name: string;
  email: string;
  accountId: string;
  accountName: string;
  reason: ExclusionReason | null;
  freeAgainOn: Date | null;
  /** Before the launch: from when they can be asked, and the rule that puts them off until then. */
  dueAt: Date | null;
  deferral: DeliveryDeferral | null;
  note: string | null;
  memberName: string | null;
};

type Wanted = {
  readonly workspaceId: string;
  readonly campaignId: string;
  readonly isLaunched: boolean;
  /** "asked" at once, "later", "excluded", or excluded for one reason. */
  readonly show: "asked" | "later" | "excluded" | ExclusionReason;
  /** The rule that puts them off, of those asked later. */
  readonly wait?: string;
  readonly search?: string;
  readonly page: number;
  readonly now: Date;
};

/** A page of a campaign's audience, by account and name: of the plan, or of what was written down once it is launched. A step. */
export async function findAudience(db: Db, wanted: Wanted) {
  const { workspaceId, search, page } = wanted;
  const people = wanted.isLaunched
    ? writtenSql(wanted)
    : audienceSql({ ...wanted, plan: await readOpenings(db, wanted) });
  const found = search
    ? Prisma.sql`and concat_ws(' ', p.name, p.email, a.name) ilike ${containing(search)}`
    : Prisma.empty;
  const from = Prisma.sql`
    from (${people}) p
    join accounts a on a.workspace_id = ${workspaceId}::uuid and a.id = p.account_id
    left join members m on m.workspace_id = ${workspaceId}::uuid and m.id = p.member_id
    where ${shownSql(wanted)} ${found}`;
  const [counted] = await db.$queryRaw<{ total: number }[]>`select count(*)::int as total ${from}`;
  const rows = await db.$queryRaw<AudienceMember[]>`
    select p.contact_id as "contactId", p.name, p.email, a.id as "accountId", a.name as "accountName",
      p.reason::text as reason, p.free_again_on as "freeAgainOn", p.due_at as "dueAt", p.deferral::text as deferral,
      case when p.reason = 'by_hand' then p.note end as note, case when p.reason = 'by_hand' then m.name end as "memberName"
    ${from}
    order by a.name, p.name, p.contact_id
    limit ${PEOPLE_PER_PAGE} offset ${(page - 1) * PEOPLE_PER_PAGE}`;
  return { total: counted?.total ?? 0, page, pageSize: PEOPLE_PER_PAGE, people: rows };
}

function shownSql({ show, wait }: Wanted) {
  switch (show) {
    case "asked":
      return Prisma.sql`p.reason is null and p.deferral is null`;
    case "later":
      return Prisma.sql`p.deferral is not null and p.deferral::text = coalesce(${wait ?? null}::text, p.deferral::text)`;
    case "excluded":
      return Prisma.sql`p.reason is not null`;
    default:
      return Prisma.sql`p.reason = ${show}::exclusion_reason`;
  }
}

function writtenSql({ workspaceId, campaignId }: Wanted) {
  return Prisma.sql`
    select i.contact_id, i.account_id, c.name, c.email, i.exclusion_note as note, i.excluded_by_id as member_id,
      i.exclusion_reason as reason, i.free_again_on, null::timestamptz as due_at, null::delivery_deferral as deferral
    from invitations i join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
    where i.workspace_id = ${workspaceId}::uuid and i.campaign_id = ${campaignId}::uuid`;
}
