import { freeAgainOnSql } from "@/lib/accounts/contact-rule";
import { releaseContactRules } from "@/lib/accounts/release-contact-rules";
import type { Db } from "@/lib/platform/database/door";
import { Prisma } from "@/prisma/generated/client";
import type { ExclusionReason } from "@/prisma/generated/enums";
import { excludeRefused } from "./exclude-refused";

/** Why a delivery was not handed over: its campaign or its sender stands still, the contact has another address by now, its campaign was ended, it is not needed any more, or a rule. */
export type Refusal = ExclusionReason | "paused" | "moved" | "cancelled" | "answered";

type Refused = {
  readonly workspaceId: string;
  readonly refused: readonly {
    readonly id: string;
    readonly refusal: Refusal;
    /** When the sending hours of the contact next allow a mail. */
    readonly opensAt: Date;
  }[];
  readonly now: Date;
};

type Settled = {
  readonly state: string;
  readonly step: number;
  readonly invitationId: string;
  readonly refusal: string;
};

const DAY = Prisma.sql`interval '1 day'`;

/**
 * Writes down why deliveries were not handed over. What stands still waits again. A rule that passes puts the delivery off to the day
 * or hour when it has passed, if the campaign still runs then; else, and for good reasons, the delivery is cancelled, and a contact
 * who was to be asked is excluded with the reason and the date from which it is free. A step.
 */
export async function refuseDeliveries(db: Db, { workspaceId, refused, now }: Refused) {
  if (refused.length === 0) return;
  const given = Prisma.sql`unnest(
    ${refused.map(({ id }) => id)}::uuid[],
    ${refused.map(({ refusal }) => refusal)}::text[],
    ${refused.map(({ opensAt }) => opensAt)}::timestamptz[]
  ) as given (id, refusal, opens_at)`;

  const settled = await db.$queryRaw<Settled[]>`
    with judged as (
      select d.id, d.step, d.invitation_id, d.due_at, given.refusal, k.closes_at,
        ${freeAgainOnSql(Prisma.sql`r`, Prisma.sql`w`)} as free_on,
        case given.refusal
          when 'paused' then d.due_at
          when 'moved' then d.due_at
          when 'sending_hours' then given.opens_at
          when 'account_cap' then ${atItsTime(Prisma.sql`(${now}::timestamptz at time zone w.time_zone)::date + 1`)}
          when 'case_open' then case when k.closes_at is not null then ${now}::timestamptz + ${DAY} end
          when 'cool_down' then case when k.closes_at is not null
            then ${atItsTime(freeAgainOnSql(Prisma.sql`r`, Prisma.sql`w`))} end
        end as again_at
      from ${given}
      join deliveries d on d.workspace_id = ${workspaceId}::uuid and d.id = given.id and d.state = 'claimed'
      join invitations i on i.workspace_id = d.workspace_id and i.id = d.invitation_id
      join workspaces w on w.id = d.workspace_id
      left join campaigns k on k.workspace_id = d.workspace_id and k.id = d.campaign_id
      left join contact_rules r on r.workspace_id = i.workspace_id and r.contact_id = i.contact_id
    )
    update deliveries d
    set state = (case when is_put_off then 'pending' else 'cancelled' end)::delivery_state,
      due_at = case when is_put_off then j.again_at else d.due_at end,
      deferral = case when is_put_off and j.refusal not in ('paused', 'moved') then j.refusal::delivery_deferral else d.deferral end,
      claimed_by = null, lease_until = null,
      failure = case when not is_put_off then 'Not sent: ' || j.refusal end
    from (
      select *, again_at is not null and (refusal in ('paused', 'moved') or closes_at is null or again_at < closes_at) as is_put_off
      from judged
    ) j
    where d.workspace_id = ${workspaceId}::uuid and d.id = j.id
    returning d.state::text as state, d.step, d.invitation_id as "invitationId", j.refusal`;

  await excludeRefused(
    db,
    workspaceId,
    settled.filter(({ state, step, refusal }) => state === "cancelled" && step === 0 && isExclusion(refusal)),
  );
  const untaken = settled.filter(({ refusal }) => refusal === "account_cap" || refusal === "moved");
  await releaseContactRules(
    db,
    workspaceId,
    untaken.map(({ invitationId }) => invitationId),
  );
}

/** On another day, at the time of day at which the delivery was due, so that no rule moves mail into the night. */
function atItsTime(day: Prisma.Sql) {
  return Prisma.sql`(((${day}) + (d.due_at at time zone w.time_zone)::time) at time zone w.time_zone)`;
}

function isExclusion(refusal: string) {
  return refusal !== "cancelled" && refusal !== "answered";
}
