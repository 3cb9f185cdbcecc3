import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { startOfDay } from "@/lib/platform/calendar-day";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { findableId } from "@/lib/platform/findable-id";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import { countAsked } from "./count-asked";
import { countCampaign } from "./count-campaign";
import { countSilentUnknown } from "./count-silent-unknown";
import { findAudience } from "./find-audience";
import { findLaunched } from "./find-launched";
import { findRecipients } from "./find-recipients";
import { sumInvitations } from "./invitation-sum";
import { fateFilter } from "./later-fate-filter";
import {
  type CampaignId,
  type ListAudience,
  type ListLaterRecipients,
  type ListRecipients,
  listAudienceSchema,
  listLaterRecipientsSchema,
  listRecipientsSchema,
} from "./schema";
import { standingFilter } from "./standing-filter";

const MOST_CAMPAIGNS = 200;

/** The workspace's campaigns, latest first, with how many were left out and how the invitations of the others ended. */
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
        startsAt: true,
        closesAt: true,
        launchedAt: true,
        finishedAt: true,
        surveyVersion: { select: { number: true, survey: { select: { id: true, name: true } } } },
      },
    });
    const launches = campaigns.flatMap(({ launchedAt }) => launchedAt?.getTime() ?? []);
    const asked =
      launches.length > 0 ? await countAsked(db, workspaceId, new Date(Math.min(...launches))) : null;
    const leftOut = await db.invitation.groupBy({
      by: ["campaignId"],
      where: { workspaceId, campaignId: { in: campaigns.map(({ id }) => id) }, state: "excluded" },
      _count: true,
    });
    return campaigns.map((campaign) => ({
      ...campaign,
      excluded: leftOut.find(({ campaignId }) => campaignId === campaign.id)?._count ?? 0,
      invitations: asked?.get(campaign.id) ?? sumInvitations([]),
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
        startsAt: true,
        closesAt: true,
        dripDays: true,
        reminderDays: true,
        repeatWeeks: true,
        createdAt: true,
        launchedAt: true,
        finishedAt: true,
        audienceCount: true,
        workspace: { select: { sender: { select: { state: true, pauseReason: true } } } },
        repeatOf: { select: { id: true, name: true } },
        repeat: { select: { id: true, name: true, state: true, startsAt: true } },
        surveyVersion: { select: { id: true, number: true, survey: { select: { id: true, name: true } } } },
      },
    });
    if (!campaign) throw new NotFoundError("This campaign does not exist.");
    const { audienceCount: audience, workspace, ...known } = campaign;
    const { sender } = workspace;
    const senderPause = sender?.state === "paused" ? { reason: sender.pauseReason } : null;
    const shown = { ...known, senderPause };
    if (!campaign.launchedAt) return { ...shown, progress: null, exclusions: [], catchUpCount: 0 };
    const progress = await countCampaign(db, { workspaceId, campaignId, audience }, now);
    const catchUpCount = progress.unknown > 0 ? await countSilentUnknown(db, workspaceId, campaignId) : 0;
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
    return { ...shown, progress, exclusions, catchUpCount };
  });
}

/** One page of the people of a campaign: of the plan while it is a draft, of what was written down at the launch from then on. */
export async function listAudience(actor: Actor, input: ListAudience, now = new Date()) {
  authorize(actor, "campaign:read");
  const { campaignId, ...wanted } = listAudienceSchema.parse(input);
  const workspaceId = actor.workspaceId;

  return inWorkspace(actor, async (db) => {
    const campaign = await db.campaign.findUnique({
      where: { workspaceId_id: { workspaceId, id: campaignId } },
      select: { launchedAt: true },
    });
    if (!campaign) throw new NotFoundError("This campaign does not exist.");
    const isLaunched = campaign.launchedAt !== null;
    const found = await findAudience(db, { workspaceId, campaignId, isLaunched, ...wanted, now });
    return { show: wanted.show, wait: wanted.wait, ...found };
  });
}

/** One page of the people of a launched campaign who stand alike, by account and name, with the mail that shows it. */
export async function listRecipients(actor: Actor, input: ListRecipients, now = new Date()) {
  authorize(actor, "campaign:read");
  const { campaignId, standing, wait, search, page } = listRecipientsSchema.parse(input);
  const { workspaceId } = actor;
  const those = standingFilter(standing, { wait, now });
  return inWorkspace(actor, async (db) => ({
    wait,
    ...(await findRecipients(db, { workspaceId, campaignId, those, search, page })),
  }));
}

/** One page of the people of a launched campaign whose reminder or catch-up stands alike, by account and name, with that mail. */
export async function listLaterRecipients(actor: Actor, input: ListLaterRecipients, now = new Date()) {
  authorize(actor, "campaign:read");
  const { campaignId, step, fate, search, page } = listLaterRecipientsSchema.parse(input);
  const { workspaceId } = actor;
  const those = { deliveries: { some: { step, ...fateFilter(fate, now) } } };
  return inWorkspace(actor, (db) =>
    findRecipients(db, { workspaceId, campaignId, those, step, search, page }),
  );
}

export type Recipient = Awaited<ReturnType<typeof findRecipients>>["people"][number];
