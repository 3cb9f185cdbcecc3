import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { z } from "zod";
import { makeCampaign } from "@/tests/factories/campaign";
import { makeWorkspace } from "@/tests/factories/workspace";
import type { BenchDatabase } from "./bench-database";
import { fillContacts } from "./fill-contacts";
import { insertBare } from "./insert-bare";
import { MANY_CONTACTS } from "./many-contacts";
import { compare, say } from "./measure";
import { startProcess } from "./start-process";

const FEW_CONTACTS = 10_000;
const MAILS = 8_000;

/** The most memory a worker holds while it sends the first mails of a campaign to very many people, against one to few. */
export async function measureMemory({ owner }: BenchDatabase) {
  const sink = await startProcess("tests/bench/mail-sink.ts");
  const { port } = z.object({ port: z.number() }).parse(sink.ready);
  const url = `smtp://127.0.0.1:${port}?ignoreTLS=true`;
  try {
    const baseline = await mostMemory(owner, FEW_CONTACTS, url);
    const subject = await mostMemory(owner, MANY_CONTACTS, url);
    return [
      compare({
        name: `A worker's memory with ${MANY_CONTACTS.toLocaleString("en")} mails waiting`,
        unit: "MB",
        subject,
        baseline,
        note: `the most it held while sending the first ${MAILS}, against a campaign to ${FEW_CONTACTS.toLocaleString("en")}; about 1 wanted`,
      }),
    ];
  } finally {
    await sink.stop();
  }
}

async function mostMemory(owner: Client, contacts: number, url: string) {
  say(`Sending the first of ${contacts.toLocaleString("en")} mails`);
  const workspace = await makeWorkspace("Bench");
  const { workspaceId, admin } = workspace;
  await fillContacts(owner, workspace, contacts);
  const { campaignId } = await makeCampaign(admin);
  await insertBare(owner, workspaceId, campaignId);
  await owner.query("update campaigns set state = 'sending', launched_at = now() where id = $1", [
    campaignId,
  ]);
  await owner.query("analyze invitations, deliveries");

  const worker = await startProcess("tests/bench/memory-process.ts", workspaceId, url);
  const countSent =
    "select count(*)::int from deliveries where workspace_id = $1 and campaign_id = $2 and state = 'sent'";
  let sent = 0;
  while (sent < MAILS) {
    await sleep(500);
    sent = (await owner.query<{ count: number }>(countSent, [workspaceId, campaignId])).rows[0]?.count ?? 0;
  }
  const bytes = z.number().parse(await worker.ask({ how: "much" }));
  await worker.stop();
  return bytes / 1024 / 1024;
}
