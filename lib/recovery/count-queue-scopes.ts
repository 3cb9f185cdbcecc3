import type { Db } from "@/lib/platform/database/door";
import { countOpenCases } from "./count-open-cases";
import { casePasses, type QueueReader } from "./queue-filter";
import type { QueueScope } from "./schema";

/** How many open cases are the reader's, their team's and the workspace's, each up to one more than MOST_COUNTED. A step. */
export async function countQueueScopes(
  db: Db,
  reader: QueueReader,
): Promise<Readonly<Record<QueueScope, number>>> {
  const count = (scope: QueueScope) => countOpenCases(db, casePasses({ scope }, reader));
  return { mine: await count("mine"), team: await count("team"), all: await count("all") };
}
