import type { Db } from "@/lib/platform/database/door";
import { OPEN_STAGES } from "./case-lifecycle";
import { countOpenCases } from "./count-open-cases";
import { casePasses, type QueueReader } from "./queue-filter";
import { readQueueRows } from "./read-queue-rows";
import type { QueueFilter } from "./schema";

const MOST_CARDS = 20;

/** The open cases by stage, in each the most pressing ones and how many there are, counted up to one more than MOST_COUNTED. A step. */
export async function readBoard(db: Db, filter: QueueFilter, reader: QueueReader) {
  const { workspaceId, timeZone, now } = reader;
  const columns = [];
  for (const stage of OPEN_STAGES) {
    const passes = casePasses({ ...filter, stage }, reader);
    const found = await db.$queryRaw<{ id: string }[]>`
      select k.id from recovery_cases k where ${passes} order by k.rank_at, k.id limit ${MOST_CARDS}`;
    const ids = found.map(({ id }) => id);
    columns.push({
      stage,
      cases: ids.length < MOST_CARDS ? ids.length : await countOpenCases(db, passes),
      ids,
    });
  }
  const ids = columns.flatMap((column) => column.ids);
  const rows = await readQueueRows(db, { workspaceId, timeZone, ids }, now);
  return columns.map(({ ids: _ids, ...column }) => ({
    ...column,
    rows: rows.filter((row) => row.stage === column.stage),
  }));
}

export type Board = Awaited<ReturnType<typeof readBoard>>;
