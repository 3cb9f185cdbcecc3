import PostalMime from "postal-mime";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cancelCampaign } from "@/lib/campaigns/cancel-campaign";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { expandCampaign } from "@/lib/campaigns/expand-campaign";
import { launchCampaign } from "@/lib/campaigns/launch-campaign";
import { recordObservation, writeObservations } from "@/lib/responses/record-observation";
import type { Prisma } from "@/prisma/generated/client";
import { sendForm } from "@/tests/factories/answer";
import { makeContact, makeContacts } from "@/tests/factories/contact";
import { type Behaviour, type ReceivedMail, startMailServer } from "@/tests/factories/mail-server";
import { deliveriesOf, pump } from "@/tests/factories/pump";
import { setRules } from "@/tests/factories/rules";
import { makeSurvey } from "@/tests/factories/survey";
import { makeWorkspace } from "@/tests/factories/workspace";

const DAY_MS = 86_400_000;
const start = new Date("2026-03-02T10:00:00Z");
const days = (count: number) => new Date(start.getTime() + count * DAY_MS);

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
const say = (rules: Prisma.WorkspaceUpdateInput) => setRules(workspace.workspaceId, rules);

async function launch(plan: { reminderDays?: number[]; closesOn?: string } = {}, at = start) {
  const { surveyId } = await makeSurvey(workspace.lead);
  const { id: campaignId } = await createCampaign(workspace.lead, { name: "Spring", surveyId, ...plan }, at);
  await launchCampaign(workspace.lead, { campaignId }, at);
  await expandCampaign({ workspaceId: workspace.workspaceId, campaignId }, at);
  return campaignId;
}

const read = async (mail: ReceivedMail | undefined) => PostalMime.parse(mail?.raw ?? "");
const linkIn = async (mail: ReceivedMail | undefined) =>
  /\/r\/(\S+)/.exec((await read(mail)).text ?? "")?.[1] ?? "";

const mailsOf = async (campaignId: string) =>
  (await deliveriesOf(workspace.workspaceId, campaignId)).map(({ step, state, deferral, dueAt }) => ({
    step,
    state,
    deferral,
    dueAt: dueAt.toISOString(),
  }));

test("at most so many people of one account are asked on one day, the others on the next", async () => {
  await say({ accountDailyCap: 2, timeZone: "Europe/Berlin" });
  const contacts = await makeContacts(workspace.lead, 5);
  const campaignId = await launch();
  for (const [day, asked] of [
    [0, 2],
    [1, 4],
    [2, 5],
  ] as const) {
    await send(days(day));
    expect(server.received).toHaveLength(asked);
  }
  expect(new Set(server.received.map(({ recipient }) => recipient)).size).toBe(contacts.length);
  expect(await mailsOf(campaignId)).toMatchObject(Array(5).fill({ state: "sent", deferral: null }));
});

test("whoever is put off for the account's cap waits until the same time of the next day, and rests from nothing", async () => {
  await say({ accountDailyCap: 1, timeZone: "Europe/Berlin" });
  await makeContacts(workspace.lead, 2);
  const campaignId = await launch();
  await send(start);
  const waiting = (await deliveriesOf(workspace.workspaceId, campaignId)).find(
    ({ state }) => state === "pending",
  );
  expect(waiting).toMatchObject({
    deferral: "account_cap",
    dueAt: new Date("2026-03-03T10:00:00Z"),
    invitation: { contact: { rule: null } },
  });
});

test("two workers that send at once keep to the cap of an account", async () => {
  await say({ accountDailyCap: 3 });
  await makeContacts(workspace.lead, 40);
  await launch();
  await Promise.all([send(start), send(start)]);
  expect(server.received).toHaveLength(3);
});

test("hours that were changed after the planning hold: the mail waits until they allow it where the contact is", async () => {
  await makeContact(workspace.lead, { timeZone: "America/New_York" });
  const campaignId = await launch();
  await say({ sendingFromMinute: 9 * 60, sendingUntilMinute: 17 * 60, sendingWeekdays: [1, 2, 3, 4, 5] });
  await send(start);
  expect(await mailsOf(campaignId)).toEqual([
    { step: 0, state: "pending", deferral: "sending_hours", dueAt: "2026-03-02T14:00:00.000Z" },
  ]);
  await send(new Date("2026-03-02T14:00:00Z"));
  expect(server.received).toHaveLength(1);
});

test("only those who have not answered are reminded, in the thread of the first mail, twice at most", async () => {
  const [silent, heard] = await makeContacts(workspace.lead, 2);
  const campaignId = await launch({ reminderDays: [7, 14] });
  await send(start);
  const link = await linkIn(server.received.find(({ recipient }) => recipient === heard?.email));
  await sendForm(link, { score: "9" }, undefined, days(1));
  expect((await mailsOf(campaignId)).filter(({ state }) => state === "pending")).toHaveLength(1);

  for (const day of [6, 7, 20, 21, 60]) await send(days(day));
  const reminders = server.received.slice(2);
  expect(reminders.map(({ recipient }) => recipient)).toEqual([silent?.email, silent?.email]);
  const [first] = server.received.filter(({ recipient }) => recipient === silent?.email);
  for (const reminder of reminders) {
    expect(await read(reminder)).toMatchObject({
      subject: expect.stringMatching(/^Re: /),
      inReplyTo: `<${first?.messageId}>`,
      references: `<${first?.messageId}>`,
    });
  }
  const states = (await mailsOf(campaignId)).map(({ step, state }) => `${step} ${state}`);
  expect(states.sort()).toEqual(["0 sent", "0 sent", "1 cancelled", "1 sent", "2 sent"]);
});

test("a reminder of a mail whose fate is unknown asks as if it were the first", async () => {
  await makeContact(workspace.lead);
  behaviour = "drop after the message";
  await launch({ reminderDays: [7] });
  await send(start);
  behaviour = "accept";
  await send(days(7));
  expect(server.received).toHaveLength(2);
  const second = await read(server.received[1]);
  expect(second.inReplyTo).toBeUndefined();
  expect(second.subject).not.toMatch(/^Re:/);
});

test("a reminder goes out at the same time of day where the workspace is, on the other side of a change of the clocks", async () => {
  await say({ timeZone: "Europe/Berlin" });
  await makeContact(workspace.lead);
  const at = new Date("2026-03-25T08:00:00Z");
  const campaignId = await launch({ reminderDays: [7] }, at);
  await send(at);
  expect((await mailsOf(campaignId)).find(({ step }) => step === 1)?.dueAt).toBe("2026-04-01T07:00:00.000Z");
});

test("no reminder is planned for after the last day to answer", async () => {
  await makeContact(workspace.lead);
  const campaignId = await launch({ reminderDays: [3, 5], closesOn: "2026-03-12" });
  await send(days(5));
  await send(days(8));
  expect((await mailsOf(campaignId)).map(({ step }) => step)).toEqual([0, 1]);
});

test.each<[string, (link: string, invitationId: string) => Promise<unknown>]>([
  ["an answer", (link) => sendForm(link, { score: "8" }, undefined, days(1))],
  [
    "a visit to the link",
    async (_, invitationId) => {
      const { workspaceId } = workspace;
      const browser = {
        userAgent: null,
        gesture: null,
        nonceHash: null,
        networkHash: null,
        hasLanguage: true,
      };
      recordObservation({ workspaceId, invitationId, at: days(1), kind: "look", score: null, ...browser });
      await writeObservations();
    },
  ],
])("%s shows that a mail of unknown fate went out", async (_, see) => {
  await makeContact(workspace.lead);
  const campaignId = await launch();
  behaviour = "drop after the message";
  await send(start);
  const [before] = await deliveriesOf(workspace.workspaceId, campaignId);
  expect(before?.state).toBe("unknown");
  await see(await linkIn(server.received[0]), before?.invitationId ?? "");
  expect(await mailsOf(campaignId)).toMatchObject([{ state: "sent" }]);
});

test("a day of an account is used up once, however often the mail server was away", async () => {
  await say({ accountDailyCap: 1 });
  await makeContact(workspace.lead);
  const campaignId = await launch();
  behaviour = "drop before the message";
  await send(start);
  behaviour = "accept";
  await send(new Date(start.getTime() + 61_000));
  expect(await mailsOf(campaignId)).toMatchObject([{ state: "sent", deferral: null }]);
});

test("whoever was never written to does not rest when the campaign is cancelled after an outage", async () => {
  await makeContact(workspace.lead);
  const campaignId = await launch();
  behaviour = "drop before the message";
  await send(start);
  await cancelCampaign(workspace.lead, { campaignId });
  const [mail] = await deliveriesOf(workspace.workspaceId, campaignId);
  expect(mail).toMatchObject({ state: "cancelled", invitation: { contact: { rule: null } } });
});
