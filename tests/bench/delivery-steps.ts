import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { claimDeliveries } from "@/lib/deliveries/claim-deliveries";
import { handOverDeliveries } from "@/lib/deliveries/hand-over-deliveries";
import { recordDeliveryResults } from "@/lib/deliveries/record-delivery-results";
import { makeSendingCampaign } from "@/tests/factories/campaign";
import { makeWorkspace } from "@/tests/factories/workspace";
import type { BenchDatabase } from "./bench-database";
import { fillContacts } from "./fill-contacts";
import { alternate, compare, milliseconds, say } from "./measure";

const ROWS = 20_000;
const BATCH = 500;
const WORKERS = 2;
const ROUNDS = 3;

/** Deliveries per second through claim, fence and finish without a mail server, against three bare updates of the same rows. */
export async function measureDeliverySteps({ owner }: BenchDatabase) {
  say(`Claiming, handing over and finishing ${ROWS} deliveries`);
  const rate = async (owner: Client, work: (workspaceId: string) => Promise<unknown>) => {
    const workspace = await makeWorkspace("Bench");
    await fillContacts(owner, workspace, ROWS);
    await makeSendingCampaign(workspace.admin);
    await owner.query("analyze deliveries, invitations");
    return ROWS / ((await milliseconds(() => work(workspace.workspaceId))) / 1000);
  };
  const figures = await alternate(ROUNDS, {
    subject: () => rate(owner, (id) => Promise.all(Array.from({ length: WORKERS }, () => passAll(id)))),
    baseline: () => rate(owner, (id) => passBare(owner, id)),
  });
  return [
    compare({
      name: "Claim, fence and finish",
      unit: "rows/s",
      ...figures,
      note: `two workers in batches of ${BATCH} with every rule of the fence, against one connection that writes the same three states; at least 10,000 rows/s wanted`,
    }),
  ];
}

async function passAll(workspaceId: string) {
  const workerId = randomUUID();
  for (;;) {
    const deliveries = await claimDeliveries({ workspaceId, workerId, limit: BATCH, now: new Date() });
    if (deliveries.length === 0) return;
    const handed = await handOverDeliveries({ workspaceId, workerId, deliveries, now: new Date() });
    const results = handed.map((attempt) => ({ ...attempt, answer: { accepted: true } as const }));
    await recordDeliveryResults({ workspaceId, workerId, results, now: new Date() });
  }
}

async function passBare(owner: Client, workspaceId: string) {
  for (let from = 0; from < ROWS; from += BATCH) {
    const { rows } = await owner.query<{ id: string }>(
      `update deliveries set state = 'claimed' where workspace_id = $1 and id in (
         select id from deliveries where workspace_id = $1 and state = 'pending' order by due_at limit $2 for update skip locked
       ) returning id`,
      [workspaceId, BATCH],
    );
    const ids = rows.map(({ id }) => id);
    for (const state of ["handoff", "sent"]) {
      await owner.query(
        `update deliveries set state = $3::delivery_state where workspace_id = $1 and id = any($2)`,
        [workspaceId, ids, state],
      );
    }
  }
}
