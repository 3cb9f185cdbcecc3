import type { Db } from "@/lib/platform/database/door";

/** Open cases now: how many, how many are late with their next step, and how many owe it before today ends. A step. */
export async function countOpenCases(db: Db, workspaceId: string, now: Date, endOfToday: Date) {
  const [cases] = await db.$queryRaw<{ open: number; overdue: number; dueToday: number }[]>`
    select count(*)::int as open,
           count(*) filter (where due_at < ${now})::int as overdue,
           count(*) filter (where due_at >= ${now} and due_at < ${endOfToday})::int as "dueToday"
    from recovery_cases
    where workspace_id = ${workspaceId}::uuid
      and stage in ('new', 'apologised', 'diagnosed', 'planned', 'remedied', 'following_up')`;
  return cases ?? { open: 0, overdue: 0, dueToday: 0 };
}
