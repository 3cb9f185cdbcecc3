import { afterEach, beforeEach, expect, test } from "vitest";
import { cancelCampaign } from "@/lib/campaigns/cancel-campaign";
import { finishCampaigns } from "@/lib/campaigns/finish-campaigns";
import { pauseCampaign } from "@/lib/campaigns/pause-campaign";
import { getCampaign, listAudience } from "@/lib/campaigns/queries";
import { resumeCampaign } from "@/lib/campaigns/resume-campaign";
import { inWorkspace } from "@/lib/platform/database/door";
import { makeCampaign, makeSendingCampaign } from "../../factories/campaign";
import { makeContact, makeContacts } from "../../factories/contact";
import { type Behaviour, startMailServer } from "../../factories/mail-server";
import { deliveriesOf, pump } from "../../factories/pump";
import { makeWorkspace } from "../../factories/workspace";

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let server: Awaited<ReturnType<typeof startMailServer>>;
let behaviours: Map<string, Behaviour>;

beforeEach(async () => {
  behaviours = new Map();
  workspace = await makeWorkspace();
  server = await startMailServer((recipient) => behaviours.get(recipient) ?? "accept");
});
afterEach(() => server.stop());

const send = (now?: Date) => pump(workspace.workspaceId, server.url, { now });

/** Launches a campaign to one contact with whom the mail server does as told, and sends it. */
async function sendTo(behaviour: Behaviour) {
  const contact = await makeContact(workspace.lead);
  behaviours.set(contact.email, behaviour);
  const { campaignId } = await makeSendingCampaign(workspace.lead);
  await send();
  const [delivery] = await deliveriesOf(workspace.workspaceId, campaignId);
  if (!delivery) throw new Error("There is no delivery.");
  return { contact, campaignId, delivery };
}

test("a campaign reaches everybody once and says that it is done", async () => {
  const contacts = await makeContacts(workspace.lead, 60);
  const { campaignId } = await makeSendingCampaign(workspace.lead);
  expect(await finishCampaigns(workspace.workspaceId)).toEqual([]);
  await send();

  expect(server.received.map(({ recipient }) => recipient).sort()).toEqual(
    contacts.map(({ email }) => email).sort(),
  );
  expect(await finishCampaigns(workspace.workspaceId)).toEqual([campaignId]);
  const { state, progress } = await getCampaign(workspace.lead, { campaignId });
  expect(state).toBe("done");
  expect(progress).toMatchObject({ audience: 60, asked: 60, sent: 60, waiting: 0, isDone: true });
});

test("a dead address fails, is marked bounced, is never written to again, and does not rest", async () => {
  const { contact, delivery } = await sendTo({ refuse: "550 5.1.1 No such user" });
  expect(delivery).toMatchObject({ state: "failed", failure: "550 5.1.1 No such user" });
  expect(delivery.invitation.contact).toMatchObject({ state: "bounced", rule: null });

  const twin = await makeContact(workspace.lead, { email: contact.email });
  const next = await makeCampaign(workspace.lead);
  const { people } = await listAudience(workspace.lead, { campaignId: next.campaignId });
  expect(people.map(({ contactId, reason }) => [contactId, reason]).sort()).toEqual(
    [
      [contact.id, "bounced"],
      [twin.id, "suppressed"],
    ].sort(),
  );
});

test("a refusal that is our fault fails the mail and keeps the person", async () => {
  const { delivery } = await sendTo({ refuse: "550 5.7.1 Sender blocked" });
  expect(delivery.state).toBe("failed");
  expect(delivery.invitation.contact.state).toBe("active");
});

test.each<[string, Behaviour]>([
  ["put off at the recipient", { refuse: "451 4.7.1 Greylisted" }],
  ["put off after the message", { refuseMessage: "452 4.3.1 Try later" }],
])("a mail %s waits a minute and is sent then", async (_, behaviour) => {
  const { contact, campaignId, delivery } = await sendTo(behaviour);
  const due = delivery.dueAt.getTime() - Date.now();
  expect(delivery).toMatchObject({ state: "pending", attempts: 1, claimedBy: null });
  expect(due).toBeGreaterThan(50_000);
  expect(due).toBeLessThanOrEqual(60_000);

  behaviours.set(contact.email, "accept");
  await send();
  expect(server.received).toHaveLength(0);
  await send(new Date(delivery.dueAt.getTime() + 1));
  expect(server.received).toHaveLength(1);
  expect(await deliveriesOf(workspace.workspaceId, campaignId)).toMatchObject([
    { state: "sent", attempts: 2 },
  ]);
});

test("a drop before the message was asked for is tried again and uses up no attempt", async () => {
  const { delivery } = await sendTo("drop before the message");
  expect(delivery).toMatchObject({ state: "pending", attempts: 0 });
});

test("a drop after the message is unknown and is never sent again by itself", async () => {
  const { delivery, campaignId } = await sendTo("drop after the message");
  expect(delivery.state).toBe("unknown");

  await send(new Date(Date.now() + 7 * 86_400_000));
  expect(server.received).toHaveLength(1);
  expect(await finishCampaigns(workspace.workspaceId)).toEqual([campaignId]);
  expect((await getCampaign(workspace.lead, { campaignId })).progress).toMatchObject({
    unknown: 1,
    isClosed: true,
  });
});

test("a mail server that is away changes nothing but the time of the next try", async () => {
  await makeContact(workspace.lead);
  const { campaignId } = await makeSendingCampaign(workspace.lead);
  await server.stop();
  await send();
  expect(await deliveriesOf(workspace.workspaceId, campaignId)).toMatchObject([
    { state: "pending", attempts: 0 },
  ]);
});

test("two campaigns that race for the same contacts send one mail each", async () => {
  const contacts = await makeContacts(workspace.lead, 120);
  const first = await makeSendingCampaign(workspace.lead);
  const second = await makeSendingCampaign(workspace.lead);
  await Promise.all([send(), send(), send()]);

  expect(server.received).toHaveLength(contacts.length);
  expect(new Set(server.received.map(({ recipient }) => recipient)).size).toBe(contacts.length);
  const progress = await Promise.all(
    [first, second].map(
      async ({ campaignId }) => (await getCampaign(workspace.lead, { campaignId })).progress,
    ),
  );
  for (const one of progress) expect(one).toMatchObject({ audience: 120, waiting: 0, isClosed: true });
  expect((progress[0]?.sent ?? 0) + (progress[1]?.sent ?? 0)).toBe(120);
  expect((progress[0]?.excluded ?? 0) + (progress[1]?.excluded ?? 0)).toBe(120);

  const { people } = await listAudience(workspace.lead, { campaignId: second.campaignId, show: "cool_down" });
  expect(people.every(({ freeAgainOn }) => freeAgainOn !== null && freeAgainOn > new Date())).toBe(true);
});

test("two pumps send 300 mails without a duplicate", async () => {
  await makeContacts(workspace.lead, 300);
  const { campaignId } = await makeSendingCampaign(workspace.lead);
  await Promise.all([send(), send()]);

  expect(server.received).toHaveLength(300);
  expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(300);
  const deliveries = await deliveriesOf(workspace.workspaceId, campaignId);
  expect(deliveries.every(({ state }) => state === "sent")).toBe(true);
});

test("a paused campaign sends nothing until it is resumed, a cancelled one nothing more", async () => {
  await makeContacts(workspace.lead, 3);
  const { campaignId } = await makeSendingCampaign(workspace.lead);
  await pauseCampaign(workspace.lead, { campaignId });
  await send();
  expect(server.received).toHaveLength(0);

  await resumeCampaign(workspace.lead, { campaignId });
  const [held] = await deliveriesOf(workspace.workspaceId, campaignId);
  behaviours.set(held?.invitation.contact.email ?? "", { refuse: "451 4.0.0 Later" });
  await send();
  expect(server.received).toHaveLength(2);

  await cancelCampaign(workspace.lead, { campaignId });
  await send(new Date(Date.now() + 86_400_000));
  expect(server.received).toHaveLength(2);
  const { progress, state } = await getCampaign(workspace.lead, { campaignId });
  expect(state).toBe("cancelled");
  expect(progress).toMatchObject({ sent: 2, cancelled: 1, isClosed: true });
});

test("only the hash of a link's token is kept", async () => {
  const { delivery } = await sendTo("accept");
  const { tokenHash } = delivery.invitation;
  expect(tokenHash).toMatch(/^[\w-]{43}$/);
  const dump = await inWorkspace(
    workspace,
    (db) =>
      db.$queryRaw<{ row: string }[]>`
      select i::text as row from invitations i where workspace_id = ${workspace.workspaceId}::uuid`,
  );
  expect(dump.map(({ row }) => row).join()).toContain(tokenHash);
});
