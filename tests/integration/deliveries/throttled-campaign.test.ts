import { afterEach, beforeEach, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { makeLargeCampaign } from "@/tests/factories/large-campaign";
import { type Behaviour, startMailServer } from "@/tests/factories/mail-server";
import { deliveriesOf, pump } from "@/tests/factories/pump";

const PEOPLE = 300;
const PUT_OFF = 100;
const MAX_RATE = 600;
const CLOSING = "421 4.7.0 Too many messages, closing the channel";

const NOT_NOW: readonly Behaviour[] = [
  { refuse: "454 4.7.0 Throttling failure: maximum sending rate exceeded" },
  { refuseMessage: "454 4.7.0 Throttling failure: maximum sending rate exceeded" },
  { refuseAndLeave: CLOSING },
  { refuse: "450 4.2.0 Mailbox busy" },
  { refuse: "451 4.7.1 Greylisted, try again later" },
  { refuseMessage: "452 4.3.1 Insufficient system storage" },
];

let behave: (recipient: string) => Behaviour;
let server: Awaited<ReturnType<typeof startMailServer>>;
beforeEach(async () => {
  behave = () => "accept";
  server = await startMailServer((recipient) => behave(recipient));
});
afterEach(() => server.stop());

async function makeLimitedCampaign(people: number) {
  const campaign = await makeLargeCampaign(people);
  const { workspaceId, campaignId } = campaign;
  await inWorkspace(campaign, (db) =>
    db.sender.create({ data: { workspaceId, maxRate: MAX_RATE, rate: MAX_RATE } }),
  );
  return {
    workspaceId,
    progress: campaign.progress,
    mails: () => deliveriesOf(workspaceId, campaignId),
    /** As if the time for which the mails were put off had passed. */
    makeDue: () =>
      inWorkspace(campaign, (db) =>
        db.delivery.updateMany({ where: { workspaceId, state: "pending" }, data: { dueAt: new Date() } }),
      ),
    sender: () => inWorkspace(campaign, (db) => db.sender.findUniqueOrThrow({ where: { workspaceId } })),
  };
}

/** Puts every third person's mail off, each with the next of the answers above. */
function putOffAThird(recipient: string): Behaviour {
  const person = Number(/^person-(\d+)@/.exec(recipient)?.[1]);
  return person % 3 === 0 ? (NOT_NOW[(person / 3) % NOT_NOW.length] ?? "accept") : "accept";
}

test("a campaign of which the server puts off a third reaches everybody exactly once, by a slower sender, and nothing fails", async () => {
  const { workspaceId, progress, mails, makeDue, sender } = await makeLimitedCampaign(PEOPLE);
  behave = putOffAThird;
  await pump(workspaceId, server.url);
  expect(server.received).toHaveLength(PEOPLE - PUT_OFF);
  expect((await mails()).filter(({ state }) => state !== "sent")).toMatchObject(
    Array(PUT_OFF).fill({ state: "pending", deferral: "server_busy", claimedBy: null }),
  );
  const slowed = await sender();
  expect(slowed.rate).toBeLessThanOrEqual(MAX_RATE / 2);
  expect(slowed.state).toBe("active");

  behave = () => "accept";
  await makeDue();
  await pump(workspaceId, server.url);
  expect(server.received).toHaveLength(PEOPLE);
  expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(PEOPLE);
  expect(new Set(server.received.map(({ recipient }) => recipient)).size).toBe(PEOPLE);
  expect(await progress()).toMatchObject({ sent: PEOPLE, failed: 0, unknown: 0, isClosed: true });
  expect((await sender()).outcomes).toBe(".".repeat(PEOPLE));
});

test("a server that says 421 and leaves is heard, also over a connection by which it took mail before", async () => {
  const { workspaceId, mails, sender } = await makeLimitedCampaign(2);
  behave = () => (server.received.length === 0 ? "accept" : { refuseAndLeave: CLOSING });
  await pump(workspaceId, server.url, { connections: 1, turns: 1 });
  expect((await mails()).map(({ state, failure }) => `${state} ${failure ?? ""}`).sort()).toEqual([
    `pending ${CLOSING}`,
    "sent ",
  ]);
  expect((await sender()).rate).toBe(MAX_RATE / 2);
});
