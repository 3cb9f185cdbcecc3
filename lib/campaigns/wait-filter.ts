import { Prisma } from "@/prisma/generated/client";
import type { Wait } from "./wait";

/** SQL for why a waiting mail waits, given the alias of its row. */
export function waitSql(mail: Prisma.Sql, now: Date): Prisma.Sql {
  return Prisma.sql`case
    when ${mail}.state <> 'pending' or ${mail}.due_at <= ${now} then 'in_line'
    else coalesce(${mail}.deferral::text, 'later_day')
  end`;
}

/** The waiting mails that wait for one reason. */
export function waitFilter(wait: Wait, now: Date): Prisma.DeliveryWhereInput {
  if (wait === "in_line") return { OR: [{ state: { in: ["claimed", "handoff"] } }, { dueAt: { lte: now } }] };
  return { state: "pending", dueAt: { gt: now }, deferral: wait === "later_day" ? null : wait };
}
