import { dayOf, nextDay } from "@/lib/platform/calendar-day";
import type { Db } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { type Beginning, openingOn, sendingDays } from "./sending-days";
import { sendingHoursOf } from "./sending-hours";

type Campaign = {
  readonly workspaceId: string;
  readonly campaignId: string;
  /** Now, for a campaign that neither has begun nor says when it does. */
  readonly now: Date;
};

/** From when on people in one time zone can be mailed on one day. */
export type Opening = { readonly zone: string; readonly day: string; readonly opensAt: Date };

export type Openings = Beginning & {
  readonly closesAt: Date | null;
  /** Of the workspace's calendar, the first of them the day of the beginning. */
  readonly waveDays: readonly string[];
  /** The day on which the first mail can go out where the workspace is. */
  readonly firstOpenDay: string;
  /** For each zone of the contacts, the workspace's own first, and each day on which somebody might be asked. */
  readonly openings: readonly Opening[];
};

/** When a campaign can ask people, computed for each time zone among them. A step. */
export async function readOpenings(db: Db, { workspaceId, campaignId, now }: Campaign): Promise<Openings> {
  const campaign = await db.campaign.findUnique({
    where: { workspaceId_id: { workspaceId, id: campaignId } },
    select: {
      startsAt: true,
      launchedAt: true,
      closesAt: true,
      dripDays: true,
      workspace: {
        select: {
          timeZone: true,
          contactRuleDays: true,
          sendingFromMinute: true,
          sendingUntilMinute: true,
          sendingWeekdays: true,
        },
      },
    },
  });
  if (!campaign) throw new NotFoundError("This campaign does not exist.");
  const { workspace, closesAt, dripDays } = campaign;
  const { timeZone } = workspace;
  const beginning: Beginning = {
    begin: campaign.launchedAt ?? latest(now, campaign.startsAt),
    hours: sendingHoursOf(workspace),
    timeZone,
  };
  const first = dayOf(beginning.begin, timeZone);
  const waveDays = sendingDays(beginning, dripDays);
  const laterDays = closesAt ? daysUntil(beginning, closesAt, workspace.contactRuleDays) : [];
  const days = [...new Set([...waveDays, ...laterDays])];
  const zones = new Set([timeZone, ...(await zonesOfContacts(db, workspaceId))]);
  return {
    ...beginning,
    closesAt,
    waveDays,
    firstOpenDay: dayOf(openingOn(first, beginning, timeZone), timeZone),
    openings: [...zones].flatMap((zone) =>
      days.map((day) => ({ zone, day, opensAt: openingOn(day, beginning, zone) })),
    ),
  };
}

/** The days after the beginning up to the last one to answer, or up to the longest rest of a contact. */
function daysUntil({ begin, timeZone }: Beginning, closesAt: Date, restDays: number) {
  const days: string[] = [];
  const last = dayOf(closesAt, timeZone);
  for (
    let day = nextDay(dayOf(begin, timeZone));
    day <= last && days.length < restDays + 1;
    day = nextDay(day)
  ) {
    days.push(day);
  }
  return days;
}

async function zonesOfContacts(db: Db, workspaceId: string) {
  const rows = await db.$queryRaw<{ zone: string }[]>`
    select distinct time_zone as zone from contacts where workspace_id = ${workspaceId}::uuid and time_zone is not null`;
  return rows.map(({ zone }) => zone);
}

function latest(one: Date, other: Date | null) {
  return other && other > one ? other : one;
}
