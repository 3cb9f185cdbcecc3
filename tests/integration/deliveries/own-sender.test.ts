import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import PostalMime from "postal-mime";
import { afterEach, beforeEach, expect, test } from "vitest";
import { getCampaign } from "@/lib/campaigns/queries";
import { startDeliveryPump } from "@/lib/deliveries/start-delivery-pump";
import { inWorkspace } from "@/lib/platform/database/door";
import { pauseSender } from "@/lib/senders/pause-sender";
import { resumeSender } from "@/lib/senders/resume-sender";
import type { Prisma } from "@/prisma/generated/client";
import { makeSendingCampaign } from "@/tests/factories/campaign";
import { makeContacts } from "@/tests/factories/contact";
import { startMailServer } from "@/tests/factories/mail-server";
import { makeWorkspace } from "@/tests/factories/workspace";

type MailServer = Awaited<ReturnType<typeof startMailServer>>;

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let [first, second]: MailServer[] = [];
let stop: (() => Promise<void>) | undefined;

beforeEach(async () => {
  workspace = await makeWorkspace();
  [first, second] = await Promise.all([startMailServer(), startMailServer()]);
});
afterEach(async () => {
  await stop?.();
  await Promise.all([first?.stop(), second?.stop()]);
});

const portOf = (server: MailServer | undefined) => Number(new URL(server?.url ?? "").port);
const setSender = (data: Prisma.SenderUpdateInput) =>
  inWorkspace(workspace, (db) => db.sender.update({ where: { workspaceId: workspace.workspaceId }, data }));
const start = () => {
  stop = startDeliveryPump({ workerId: randomUUID(), only: [workspace.workspaceId] });
};

async function makeSender(maxRate: number | null) {
  const server = { kind: "smtp", host: "127.0.0.1", port: portOf(first), security: "none" } as const;
  const from = { fromName: "Meridian Clients", fromAddress: "clients@meridian.example" };
  const { workspaceId } = workspace;
  await inWorkspace(workspace, (db) =>
    db.sender.create({ data: { workspaceId, ...server, ...from, maxRate, rate: maxRate } }),
  );
}

const received = () => (first?.received.length ?? 0) + (second?.received.length ?? 0);
async function untilReceived(count: number) {
  while (received() < count) await sleep(10);
}

test("a firm's mails go out by its own server, under its own name and address", async () => {
  await makeContacts(workspace.lead, 3);
  await makeSender(null);
  await makeSendingCampaign(workspace.lead);
  start();
  await untilReceived(3);
  const mail = await PostalMime.parse(first?.received[0]?.raw ?? "");
  expect(mail.from).toMatchObject({ name: "Meridian Clients", address: "clients@meridian.example" });
  expect(mail.messageId).toMatch(/^<d\.[0-9a-f-]{36}@meridian\.example>$/);
});

test("a sender whose server is changed in the middle of a campaign goes on by the new one", async () => {
  await makeContacts(workspace.lead, 40);
  await makeSender(10);
  await makeSendingCampaign(workspace.lead);
  start();
  await untilReceived(3);
  await setSender({ port: portOf(second), generation: { increment: 1 }, maxRate: null, rate: null });
  await untilReceived(40);
  expect(second?.received.length).toBeGreaterThan(0);
  expect(
    new Set([...(first?.received ?? []), ...(second?.received ?? [])].map(({ messageId }) => messageId)).size,
  ).toBe(40);
});

test("a sender paused in the middle sends nothing until it is resumed, then the rest, and nothing twice", async () => {
  await makeContacts(workspace.lead, 40);
  await makeSender(15);
  const { campaignId } = await makeSendingCampaign(workspace.lead);
  start();
  await untilReceived(3);
  const { workspaceId } = workspace;
  await inWorkspace(workspace, (db) => pauseSender(db, workspaceId, "Somebody said stop.", new Date()));
  await sleep(1_500);
  const before = received();
  expect(before).toBeLessThan(40);
  await sleep(1_000);
  expect(received()).toBe(before);

  await setSender({ maxRate: null });
  await resumeSender(workspace.admin);
  await untilReceived(40);
  while ((await getCampaign(workspace.lead, { campaignId })).progress?.waiting !== 0) await sleep(50);
  expect(received()).toBe(40);
});
