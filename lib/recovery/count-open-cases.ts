import type { Db } from "@/lib/platform/database/door";
import type { Prisma } from "@/prisma/generated/client";

/** Up to where cases are counted for a badge: beyond it, "more than" says enough, and counting on would cost each page dear. */
export const MOST_COUNTED = 999;

/** How many cases `k` fulfil a condition, counted up to one more than MOST_COUNTED. A step. */
export async function countOpenCases(db: Db, passes: Prisma.Sql): Promise<number> {
  const [counted] = await db.$queryRaw<{ cases: number }[]>`
    select count(*)::int as cases from (
      select from recovery_cases k where ${passes} limit ${MOST_COUNTED + 1}
    ) counted`;
  return counted?.cases ?? 0;
}
