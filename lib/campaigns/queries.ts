import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { startOfDay } from "@/lib/platform/calendar-day";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { findableId } from "@/lib/platform/findable-id";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import { containing, textFilter } from "@/lib/platform/text-filter";
import { Prisma } from "@/prisma/generated/client";
import type { ExclusionReason } from "@/prisma/generated/enums";
import { audienceSql } from "./audience";
import { DELIVERY_GROUPS } from "./campaign-balance";
import { countCampaign } from "./count-campaign";
import { findLaunched } from "./find-launched";
import {
  type CampaignId,
  type ListAudience,
  type ListRecipients,
  listAudienceSchema,
  listRecipientsSchema,
} from "./schema";
import type { Standing } from "./standing";

const MOST_CAMPAIGNS = 200;
export const PEOPLE_PER_PAGE = 50;

/** The workspace's campaigns, latest first, with how many were asked and how many answered. */
export function listCampaigns(actor: Actor) {
  authorize(actor, "campaign:read");
  const workspaceId = actor.workspaceId;

  return inWorkspace(actor, async (db) => {
    const campaigns = await db.campaign.findMany({
      where: { workspaceId },
      orderBy: { createdAt: "desc" },
      take: MOST_CAMPAIGNS,
      select: {
        id: true,
        name: true,
        state: true,
        closesAt: true,
        launchedAt: true,
        finishedAt: true,
        surveyVersion: { select: { number: true, survey: { select: { id: true, name: true } } } },
      },
    });
    const counts = await db.invitation.groupBy({
      by: ["campaignId", "state"],
      where: { workspaceId, campaignId: { in: campaigns.map(({ id }) => id) } },
      _count: true,
    });
    const of = (campaignId: string, ...states: string[]) =>
      counts
        .filter((row) => row.campaignId === campaignId && states.includes(row.state))
        .reduce((sum, row) => sum + row._count, 0);
    return campaigns.map((campaign) => ({
      ...campaign,
      asked: of(campaign.id, "asked", "answered"),
      answered: of(campaign.id, "answered"),
      excluded: of(campaign.id, "excluded"),
    }));
  });
}

/** A page of the campaigns launched since a day, latest first, each with how its invitations ended, and the sum over all pages: the response rate of that time. */
export function listLaunched(
  actor: Actor,
  { launchedSince, cursor }: { launchedSince: string; cursor?: string },
) {
  authorize(actor, "campaign:read");
  const { workspaceId } = actor;
  return inWorkspace(actor, async (db) => {
    const timeZone = await getTimeZone(db, workspaceId);
    return findLaunched(db, { workspaceId, since: startOfDay(launchedSince, timeZone), cursor });
  });
}

export type Launched = Awaited<ReturnType<typeof listLaunched>>;

/** One campaign, with where everybody stands once it is launched, and how many were left out by which reason. */
export async function getCampaign(actor: Actor, input: CampaignId, now = new Date()) {
  authorize(actor, "campaign:read");
  const campaignId = findableId(input.campaignId);
  const workspaceId = actor.workspaceId;

  return inWorkspace(actor, async (db) => {
    const campaign = await db.campaign.findUnique({
      where: { workspaceId_id: { workspaceId, id: campaignId } },
      select: {
        id: true,
        name: true,
        state: true,
        closesAt: true,
        createdAt: true,
        launchedAt: true,
        finishedAt: true,
        audienceCount: true,
        surveyVersion: { select: { id: true, number: true, survey: { select: { id: true, name: true } } } },
      },
    });
    if (!campaign) throw new NotFoundError("This campaign does not exist.");
    const { audienceCount: audience, ...shown } = campaign;
    if (!campaign.launchedAt) return { ...shown, progress: null, exclusions: [] };
    const progress = await countCampaign(db, { workspaceId, campaignId, audience }, now);
    const reasons = await db.invitation.groupBy({
      by: ["exclusionReason"],
      where: { workspaceId, campaignId, state: "excluded" },
      _count: true,
    });
    const exclusions = reasons
      .flatMap(({ exclusionReason, _count }) =>
        exclusionReason ? [{ reason: exclusionReason, count: _count }] : [],
      )
      .sort((one, other) => other.count - one.count);
    return { ...shown, progress, exclusions };
  });
}

export type AudienceMember = {
  contactId: string;
  name: string;
  email: string;
  accountId: string;
  accountName: string;
  reason: ExclusionReason | null;
  freeAgainOn: Date | null;
  note: string | null;
  memberName: string | null;
};

/** One page of the people of a campaign: of the plan while it is a draft, of what was written down at the launch from then on. */
export async function listAudience(actor: Actor, input: ListAudience, now = new Date()) {
  authorize(actor, "campaign:read");
  const { campaignId, show, search, page } = listAudienceSchema.parse(input);
  const workspaceId = actor.workspaceId;

  return inWorkspace(actor, async (db) => {
    const campaign = await db.campaign.findUnique({
      where: { workspaceId_id: { workspaceId, id: campaignId } },
      select: { launchedAt: true },
    });
    if (!campaign) throw new NotFoundError("This campaign does not exist.");
    const people = campaign.launchedAt
      ? writtenAudienceSql(workspaceId, campaignId)
      : audienceSql({ workspaceId, campaignId, now });
    return { show, ...(await readPeople(db, { people, show, search, page, workspaceId })) };
  });
}

/** One page of the people of a launched campaign who stand alike, by account and name, with what became of their mail. */
export async function listRecipients(actor: Actor, input: ListRecipients) {
  authorize(actor, "campaign:read");
  const { campaignId, standing, search, page } = listRecipientsSchema.parse(input);
  const workspaceId = actor.workspaceId;
  const where = {
    AND: [
      { workspaceId, campaignId: findableId(campaignId) },
      standsAs(standing),
      search ? matching(search) : {},
    ],
  } satisfies Prisma.InvitationWhereInput;

  return inWorkspace(actor, async (db) => {
    const total = await db.invitation.count({ where });
    const rows = await db.invitation.findMany({
      where,
      orderBy: [{ account: { name: "asc" } }, { contact: { name: "asc" } }, { id: "asc" }],
      skip: (page - 1) * PEOPLE_PER_PAGE,
      take: PEOPLE_PER_PAGE,
      select: {
        contact: { select: { id: true, name: true, email: true } },
        account: { select: { id: true, name: true } },
        answeredAt: true,
        deliveries: {
          where: { step: 0 },
          select: { state: true, attempts: true, dueAt: true, sentAt: true, failure: true },
        },
      },
    });
    const people = rows.map(({ deliveries, ...row }) => ({ ...row, mail: deliveries[0] ?? null }));
    return { total, page, pageSize: PEOPLE_PER_PAGE, people };
  });
}

export type Recipient = Awaited<ReturnType<typeof listRecipients>>["people"][number];

function standsAs(standing: Standing): Prisma.InvitationWhereInput {
  if (standing === "answered" || standing === "excluded") return { state: standing };
  if (standing === "lost") return { state: "asked", deliveries: { none: { step: 0 } } };
  const states = [...DELIVERY_GROUPS[standing]];
  return { state: "asked", deliveries: { some: { step: 0, state: { in: states } } } };
}

function matching(search: string): Prisma.InvitationWhereInput {
  const text = textFilter(search);
  return { OR: [{ contact: { name: text } }, { contact: { email: text } }, { account: { name: text } }] };
}

function writtenAudienceSql(workspaceId: string, campaignId: string) {
  return Prisma.sql`
    select i.contact_id, i.account_id, c.name, c.email, i.exclusion_note as note, i.excluded_by_id as member_id,
      i.exclusion_reason as reason, i.free_again_on
    from invitations i join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
    where i.workspace_id = ${workspaceId}::uuid and i.campaign_id = ${campaignId}::uuid`;
}

type Page = {
  people: Prisma.Sql;
  show: string;
  search: string | undefined;
  page: number;
  workspaceId: string;
};

async function readPeople(db: Db, { people, show, search, page, workspaceId }: Page) {
  const shown =
    {
      asked: Prisma.sql`p.reason is null`,
      excluded: Prisma.sql`p.reason is not null`,
    }[show] ?? Prisma.sql`p.reason = ${show}::exclusion_reason`;
  const found = search
    ? Prisma.sql`and concat_ws(' ', p.name, p.email, a.name) ilike ${containing(search)}`
    : Prisma.empty;
  const from = Prisma.sql`
    from (${people}) p
    join accounts a on a.workspace_id = ${workspaceId}::uuid and a.id = p.account_id
    left join members m on m.workspace_id = ${workspaceId}::uuid and m.id = p.member_id
    where ${shown} ${found}`;
  const [counted] = await db.$queryRaw<{ total: number }[]>`select count(*)::int as total ${from}`;
  const rows = await db.$queryRaw<AudienceMember[]>`
    select p.contact_id as "contactId", p.name, p.email, a.id as "accountId", a.name as "accountName",
      p.reason::text as reason, p.free_again_on as "freeAgainOn",
      case when p.reason = 'by_hand' then p.note end as note, case when p.reason = 'by_hand' then m.name end as "memberName"
    ${from}
    order by a.name, p.name, p.contact_id
    limit ${PEOPLE_PER_PAGE} offset ${(page - 1) * PEOPLE_PER_PAGE}`;
  return { total: counted?.total ?? 0, page, pageSize: PEOPLE_PER_PAGE, people: rows };
}
