import type { Actor } from "@/lib/access/actor";
import { getOverview } from "@/lib/insight/queries";
import { listQueue } from "@/lib/recovery/queries";
import type { BenchDatabase } from "./bench-database";
import { fillHistory } from "./fill-history";
import { alternate, compare, milliseconds, say } from "./measure";

const CALLS = 30;
const WARM_UP = 10;

/** How long the two pages that are opened most take with a million responses, against ten thousand. */
export async function measureReading({ owner }: BenchDatabase) {
  say("Filling a workspace with 10,000 responses");
  const small = await fillHistory(owner, { contacts: 2_500, campaigns: 5 });
  say("Filling a workspace with 1,000,000 responses");
  const large = await fillHistory(owner, { contacts: 25_000, campaigns: 50 });

  say("Reading overview and queue");
  const note =
    "at 1,000,000 responses and 25,000 contacts against 10,000 and 2,500 in the same database; at most 1.5 wanted";
  return [
    compare({
      name: "Overview of twelve months",
      unit: "ms",
      ...(await readBoth(getOverview, large, small)),
      note,
    }),
    compare({
      name: "First page of the recovery queue",
      unit: "ms",
      ...(await readBoth((actor) => listQueue(actor, { scope: "all" }), large, small)),
      note,
    }),
  ];
}

async function readBoth(read: (actor: Actor) => Promise<unknown>, large: Actor, small: Actor) {
  const contestants = {
    subject: () => milliseconds(() => read(large)),
    baseline: () => milliseconds(() => read(small)),
  };
  await alternate(WARM_UP, contestants);
  return alternate(CALLS, contestants);
}
