import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { getCampaign } from "@/lib/campaigns/queries";
import { inWorkspace } from "@/lib/platform/database/door";
import { makeSendingCampaign } from "@/tests/factories/campaign";
import { makeContact, makeContacts } from "@/tests/factories/contact";
import { type Behaviour, startMailServer } from "@/tests/factories/mail-server";
import { deliveriesOf, pump } from "@/tests/factories/pump";
import { makeWorkspace } from "@/tests/factories/workspace";

const start = new Date("2026-03-02T10:00:00Z");
const days = (count: number) => new Date(start.getTime() + count * 86_400_000);

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let server: Awaited<ReturnType<typeof startMailServer>>;
let behaviour: Behaviour;

beforeEach(async () => {
  behaviour = "accept";
  workspace = await makeWorkspace();
  server = await startMailServer(() => behaviour);
});
afterEach(() => server.stop());

const send = (now: Date) => pump(workspace.workspaceId, server.url, { now });
const launch = async () => (await makeSendingCampaign(workspace.lead, start)).campaignId;
const mailsOf = (campaignId: string) => deliveriesOf(workspace.workspaceId, campaignId);

test("a server that refuses the sender pauses the sender with a sentence, and no mail fails for it", async () => {
  await makeContacts(workspace.lead, 20);
  const { campaignId } = await makeSendingCampaign(workspace.lead, start);
  const gate = await startMailServer(() => "accept", {
    refuseSender: "550 5.7.60 Client may not send as this sender",
  });
  await pump(workspace.workspaceId, gate.url, { now: start });
  await gate.stop();

  expect((await mailsOf(campaignId)).every(({ state }) => state === "pending")).toBe(true);
  const sender = await inWorkspace(workspace, (db) =>
    db.sender.findUniqueOrThrow({ where: { workspaceId: workspace.workspaceId } }),
  );
  expect(sender).toMatchObject({
    state: "paused",
    pauseReason: expect.stringContaining("does not take mail from"),
  });
  await send(days(1));
  expect(server.received).toHaveLength(0);
});

test("a storm of 451 slows the sender down, once, and every mail waits", async () => {
  await makeContacts(workspace.lead, 30);
  const { campaignId } = await makeSendingCampaign(workspace.lead, start);
  await inWorkspace(workspace, async (db) => {
    const { workspaceId } = workspace;
    await db.sender.create({ data: { workspaceId, maxRate: 100, rate: 100, tokens: 100, tokensAt: start } });
  });
  behaviour = { refuse: "451 4.7.0 Too many messages" };
  await send(start);

  const sender = await inWorkspace(workspace, (db) =>
    db.sender.findUniqueOrThrow({ where: { workspaceId: workspace.workspaceId } }),
  );
  expect(sender.rate).toBe(50);
  expect(await mailsOf(campaignId)).toMatchObject(
    Array(30).fill({ state: "pending", deferral: "server_busy" }),
  );
});

test("too many dead addresses pause the sender before the rest is sent", async () => {
  await makeContacts(workspace.lead, 400);
  const campaignId = await launch();
  const { workspaceId } = workspace;
  await inWorkspace(workspace, (db) => db.sender.create({ data: { workspaceId, maxRate: 300, rate: 300 } }));
  behaviour = { refuse: "550 5.1.1 No such user" };
  await send(start);
  const { progress } = await getCampaign(workspace.lead, { campaignId });
  expect(progress?.failed).toBeGreaterThanOrEqual(11);
  expect(progress?.waiting).toBeGreaterThanOrEqual(100);
  expect(progress?.isClosed).toBe(true);
});

test("a reply with a NUL in it is written down like any other", async () => {
  await makeContact(workspace.lead);
  const campaignId = await launch();
  const rude = createServer((socket) => {
    socket.write("220 here\r\n");
    socket.on("data", () => socket.write("550 5.1.1 No\0body here\r\n"));
  });
  rude.listen(0, "127.0.0.1");
  await once(rude, "listening");
  await pump(workspace.workspaceId, `smtp://127.0.0.1:${(rude.address() as AddressInfo).port}`, {
    now: start,
    turns: 1,
  });
  rude.close();
  const [mail] = await deliveriesOf(workspace.workspaceId, campaignId);
  expect(mail).toMatchObject({ state: "pending", failure: expect.stringContaining("Nobody here") });
});

test("a sender that is changed in the middle sends nothing more over the connections of before", async () => {
  await makeContacts(workspace.lead, 60);
  await launch();
  await inWorkspace(workspace, (db) =>
    db.sender.create({ data: { workspaceId: workspace.workspaceId, maxRate: 20, rate: 20 } }),
  );
  const sending = pump(workspace.workspaceId, server.url, { turns: 1 });
  while (server.received.length < 5) await sleep(5);
  await inWorkspace(workspace, (db) =>
    db.sender.update({
      where: { workspaceId: workspace.workspaceId },
      data: { generation: { increment: 1 } },
    }),
  );
  await sending;
  expect(server.received.length).toBeLessThan(60);
});
