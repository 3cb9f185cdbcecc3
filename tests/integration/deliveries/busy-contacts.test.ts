import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { type ClaimedDelivery, claimDeliveries } from "@/lib/deliveries/claim-deliveries";
import { handOverDeliveries } from "@/lib/deliveries/hand-over-deliveries";
import { markBouncedJob } from "@/lib/deliveries/mark-bounced";
import { recordDeliveryResults } from "@/lib/deliveries/record-delivery-results";
import { inWorkspace } from "@/lib/platform/database/door";
import { makeSendingCampaign } from "@/tests/factories/campaign";
import { makeContacts } from "@/tests/factories/contact";
import { REFUSED } from "@/tests/factories/left-journal";
import { deliveriesOf } from "@/tests/factories/pump";
import { waitingJobs } from "@/tests/factories/waiting-jobs";
import { makeWorkspace } from "@/tests/factories/workspace";

test("whom somebody is just changing is not waited for: the others go out, and that one is tried again some seconds later", async () => {
  const workspace = await makeWorkspace();
  const { workspaceId } = workspace;
  const contacts = await makeContacts(workspace.lead, 2);
  const { campaignId } = await makeSendingCampaign(workspace.lead);
  const workerId = randomUUID();
  const claim = (now: Date) => claimDeliveries({ workspaceId, workerId, limit: 10, now });
  const handOver = (deliveries: readonly ClaimedDelivery[], now: Date) =>
    handOverDeliveries({ workspaceId, workerId, deliveries, now });

  const { promise: isChanged, resolve: endChange } = Promise.withResolvers<void>();
  const { promise: isLocked, resolve: locked } = Promise.withResolvers<void>();
  const [busy] = contacts;
  const changing = inWorkspace({ workspaceId }, async (db) => {
    await db.contact.updateMany({ where: { workspaceId, id: busy?.id }, data: { state: "unsubscribed" } });
    locked();
    await isChanged;
  });
  await isLocked;
  const now = new Date();
  expect(await handOver(await claim(now), now)).toHaveLength(1);
  const putOff = (await deliveriesOf(workspaceId, campaignId)).find(({ state }) => state === "pending");
  expect(putOff).toMatchObject({ claimedBy: null, attempts: 0, invitation: { contactId: busy?.id } });
  expect(putOff?.dueAt).toEqual(new Date(now.getTime() + 5_000));

  endChange();
  await changing;
  const later = new Date(now.getTime() + 6_000);
  expect(await handOver(await claim(later), later)).toEqual([]);
  const states = (await deliveriesOf(workspaceId, campaignId)).map(({ state }) => state);
  expect(states.sort()).toEqual(["cancelled", "handoff"]);
});

test("an answer that was heard is written down though somebody is changing the contact; a dead address is marked once that is done", async () => {
  const workspace = await makeWorkspace();
  const { workspaceId } = workspace;
  await makeContacts(workspace.lead, 1);
  const { campaignId } = await makeSendingCampaign(workspace.lead);
  const workerId = randomUUID();
  const now = new Date();
  const deliveries = await claimDeliveries({ workspaceId, workerId, limit: 1, now });
  const handed = await handOverDeliveries({ workspaceId, workerId, deliveries, now });
  const results = handed.map((attempt) => ({ ...attempt, answer: REFUSED }));

  await inWorkspace({ workspaceId }, async (db) => {
    await db.contact.updateMany({ where: { workspaceId }, data: { name: "Just being changed" } });
    await recordDeliveryResults({ workspaceId, workerId, results, now });
  });
  const [failed] = await deliveriesOf(workspaceId, campaignId);
  expect(failed).toMatchObject({ state: "failed", invitation: { contact: { state: "active" } } });

  const [promised] = await waitingJobs(workspace, markBouncedJob.name);
  await markBouncedJob.run(markBouncedJob.payload.parse(promised));
  const [marked] = await deliveriesOf(workspaceId, campaignId);
  expect(marked?.invitation.contact.state).toBe("bounced");
});
