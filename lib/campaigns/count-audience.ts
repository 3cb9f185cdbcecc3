import type { Db } from "@/lib/platform/database/door";
import type { DeliveryDeferral, ExclusionReason } from "@/prisma/generated/enums";
import { audienceSql } from "./audience";
import type { Openings } from "./read-openings";

/** People of a plan who are put off by one rule, and between which instants they are asked. */
export type AskedLater = {
  readonly deferral: DeliveryDeferral;
  readonly count: number;
  readonly from: Date;
  readonly until: Date;
};

/** People of a plan who are left out for one reason, and the calendar dates between which they are free again, where there are any. */
export type LeftOut = {
  readonly reason: ExclusionReason;
  readonly count: number;
  readonly freeFrom: Date | null;
  readonly freeUntil: Date | null;
};

export type AudienceCounts = {
  readonly total: number;
  /** Everybody who will be asked, sooner or later. */
  readonly asked: number;
  /** Those of them whom no rule puts off. */
  readonly askedFirst: number;
  readonly later: readonly AskedLater[];
  readonly excluded: readonly LeftOut[];
};

type Row = {
  reason: ExclusionReason | null;
  deferral: DeliveryDeferral | null;
  count: number;
  from: Date | null;
  until: Date | null;
  freeFrom: Date | null;
  freeUntil: Date | null;
};

/** How many a campaign would ask, at once and later by rule, and how many not, by reason. A step. */
export async function countAudience(
  db: Db,
  campaign: { workspaceId: string; campaignId: string; plan: Openings },
): Promise<AudienceCounts> {
  const rows = await db.$queryRaw<Row[]>`
    select reason, deferral, count(*)::int as count, min(due_at) as "from", max(due_at) as until,
      min(free_again_on) as "freeFrom", max(free_again_on) as "freeUntil"
    from (${audienceSql(campaign)}) audience
    group by reason, deferral order by count desc, reason, deferral`;

  const later = rows.flatMap(({ deferral, count, from, until }) =>
    deferral && from && until ? [{ deferral, count, from, until }] : [],
  );
  const excluded = rows.flatMap(({ reason, count, freeFrom, freeUntil }) =>
    reason ? [{ reason, count, freeFrom, freeUntil }] : [],
  );
  const askedFirst = rows.find(({ reason, deferral }) => !reason && !deferral)?.count ?? 0;
  const asked = sum(later) + askedFirst;
  return { total: asked + sum(excluded), asked, askedFirst, later, excluded };
}

function sum(counted: readonly { readonly count: number }[]) {
  return counted.reduce((all, { count }) => all + count, 0);
}
