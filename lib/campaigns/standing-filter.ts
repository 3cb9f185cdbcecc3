import { Prisma } from "@/prisma/generated/client";
import type { DeliveryState } from "@/prisma/generated/enums";
import { DELIVERY_GROUPS } from "./campaign-balance";
import type { Standing } from "./standing";
import type { Wait } from "./wait";
import { waitFilter } from "./wait-filter";

/** What a later mail of an invitation may have become that settles what nobody knew of the first one. */
const TELLING = ["sent", "delivered", "bounced", "complained"] as const satisfies readonly DeliveryState[];

/**
 * SQL for what became of an invitation's mail, given the alias of its first delivery: that delivery's state, and where it is unknown,
 * what a later mail has shown, the worst first.
 */
export function mailStateSql(first: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`case when ${first}.state = 'unknown' then coalesce((
    select max(later.state) from deliveries later
    where later.workspace_id = ${first}.workspace_id and later.invitation_id = ${first}.invitation_id and later.step > 0
      and later.state = any(${[...TELLING]}::delivery_state[])
  ), 'unknown') else ${first}.state end`;
}

/** The same of mails that were read, first to last: the one that shows what became of the invitation. */
export function tellingMail<Mail extends { readonly step: number; readonly state: DeliveryState }>(
  mails: readonly Mail[],
): Mail | null {
  const first = mails.find(({ step }) => step === 0) ?? null;
  if (first?.state !== "unknown") return first;
  const shown = TELLING.flatMap((state) => mails.filter((mail) => mail.step > 0 && mail.state === state));
  return shown.at(-1) ?? first;
}

/** The invitations that stand alike; of those that wait, only those that wait for one reason, if one is given. */
export function standingFilter(
  standing: Standing,
  { wait, now }: { readonly wait?: Wait; readonly now: Date },
): Prisma.InvitationWhereInput {
  if (standing === "answered" || standing === "excluded") return { state: standing };
  if (standing === "lost") return { state: "asked", deliveries: { none: { step: 0 } } };
  const states = [...DELIVERY_GROUPS[standing]];
  const waiting = standing === "waiting" && wait ? waitFilter(wait, now) : {};
  const byFirst = { deliveries: { some: { step: 0, AND: [{ state: { in: states } }, waiting] } } };
  return { state: "asked", ...settledLater(standing, byFirst) };
}

function settledLater(
  standing: Exclude<Standing, "answered" | "excluded" | "lost">,
  byFirst: Prisma.InvitationWhereInput,
): Prisma.InvitationWhereInput {
  if (standing === "unknown") return { AND: [byFirst, hasNoLater(TELLING)] };
  const later = LATER[standing];
  if (!later) return byFirst;
  const unknownFirst = { deliveries: { some: { step: 0, state: "unknown" as const } } };
  return { OR: [byFirst, { AND: [unknownFirst, hasLater(later.shown), hasNoLater(later.butNot)] }] };
}

type Shown = { readonly shown: readonly DeliveryState[]; readonly butNot: readonly DeliveryState[] };

const LATER: Partial<Record<Standing, Shown>> = {
  sent: { shown: ["sent", "delivered"], butNot: ["bounced", "complained"] },
  bounced: { shown: ["bounced"], butNot: ["complained"] },
  complained: { shown: ["complained"], butNot: [] },
};

function hasLater(states: readonly DeliveryState[]): Prisma.InvitationWhereInput {
  return { deliveries: { some: { step: { gt: 0 }, state: { in: [...states] } } } };
}

function hasNoLater(states: readonly DeliveryState[]): Prisma.InvitationWhereInput {
  return { deliveries: { none: { step: { gt: 0 }, state: { in: [...states] } } } };
}
