import { Prisma } from "@/prisma/generated/client";

/** Whether the revenue of account `a` is in the currency of its workspace `w`, and so may be added up; SQL. */
export const REVENUE_IS_COMPARABLE = Prisma.sql`(coalesce(a.currency, w.currency) = w.currency)`;
