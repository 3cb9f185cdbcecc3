import { Prisma } from "@/prisma/generated/client";
import { FATE_STATES, type LaterFate } from "./later-fate";

/** SQL for whether a mail after the first one stands so, given the alias of its row. */
export function fateSql(mail: Prisma.Sql, fate: LaterFate, now: Date): Prisma.Sql {
  const stands = Prisma.sql`${mail}.state = any(${[...FATE_STATES[fate]]}::delivery_state[])`;
  if (fate === "planned") return Prisma.sql`(${stands} and ${mail}.due_at > ${now})`;
  return fate === "waiting" ? Prisma.sql`(${stands} and ${mail}.due_at <= ${now})` : stands;
}

/** The mails after the first one that stand so. */
export function fateFilter(fate: LaterFate, now: Date): Prisma.DeliveryWhereInput {
  const state = { in: [...FATE_STATES[fate]] };
  if (fate === "planned") return { state, dueAt: { gt: now } };
  return fate === "waiting" ? { state, dueAt: { lte: now } } : { state };
}
