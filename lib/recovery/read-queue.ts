import type { Db } from "@/lib/platform/database/door";
import { readCursor, writeCursor } from "@/lib/platform/page-cursor";
import { casePasses, type QueueReader, queueOrder } from "./queue-filter";
import { isAfter, sortedBy } from "./queue-order";
import { readQueueRows } from "./read-queue-rows";
import type { QueueFilter } from "./schema";

const PAGE = 50;

/** A page of the queue, most pressing first (closed cases: latest first), each row with the reasons for its rank. A step. */
export async function readQueue(
  db: Db,
  filter: QueueFilter,
  cursor: string | undefined,
  reader: QueueReader,
) {
  const { workspaceId, timeZone, now } = reader;
  const order = queueOrder(filter);
  const found = await db.$queryRaw<{ id: string }[]>`
    select k.id from recovery_cases k
    where ${casePasses(filter, reader)} and ${isAfter(order, readCursor(cursor))}
    order by ${sortedBy(order)} limit ${PAGE + 1}`;
  const ids = found.slice(0, PAGE).map(({ id }) => id);
  const rows = await readQueueRows(db, { workspaceId, timeZone, ids }, now);
  const last = rows.at(-1);
  const at = last?.[order];
  return {
    rows,
    order,
    nextCursor: found.length > PAGE && last && at ? writeCursor({ at, id: last.id }) : null,
  };
}
