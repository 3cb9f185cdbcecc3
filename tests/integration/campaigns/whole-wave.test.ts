import { afterEach, beforeEach, expect, test } from "vitest";
import { getCampaign, listAudience } from "@/lib/campaigns/queries";
import { sendCatchUp } from "@/lib/campaigns/send-catch-up";
import { tendCampaigns } from "@/lib/campaigns/tend-campaigns";
import { inWorkspace } from "@/lib/platform/database/door";
import { openCaseByHand } from "@/lib/recovery/open-case-by-hand";
import { makeSendingCampaign } from "../../factories/campaign";
import { makeContact } from "../../factories/contact";
import { type Behaviour, startMailServer } from "../../factories/mail-server";
import { pump } from "../../factories/pump";
import { noteAsked, OFFICE_HOURS, setRules } from "../../factories/rules";
import { makeWorkspace } from "../../factories/workspace";

/** A Wednesday, half past ten in Berlin. */
const NOW = new Date("2026-03-04T09:30:00Z");

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let server: Awaited<ReturnType<typeof startMailServer>>;
const behaviours = new Map<string, Behaviour>();

beforeEach(async () => {
  behaviours.clear();
  workspace = await makeWorkspace();
  server = await startMailServer((recipient) => behaviours.get(recipient) ?? "accept");
});
afterEach(() => server.stop());

/** What the worker does at an instant; who was mailed. */
async function workAt(now: string) {
  const before = server.received.length;
  const at = new Date(`2026-${now}:00Z`);
  await tendCampaigns({ now: at, only: [workspace.workspaceId] });
  await pump(workspace.workspaceId, server.url, { now: at });
  await tendCampaigns({ now: at, only: [workspace.workspaceId] });
  return server.received
    .slice(before)
    .map(({ recipient }) => recipient)
    .sort();
}

test("a wave from its launch to its last day: put off, asked, reminded, caught up and closed, and at every moment it adds up", async () => {
  const { lead, workspaceId } = workspace;
  await setRules(workspaceId, OFFICE_HOURS);
  const person = (name: string, timeZone?: string) =>
    makeContact(lead, { email: `${name}@wave.example`, timeZone });
  const [eager, silent, overseas] = [
    await person("eager"),
    await person("silent"),
    await person("overseas", "America/New_York"),
  ];
  const [resting, unhappy, lost] = [await person("resting"), await person("unhappy"), await person("lost")];
  await noteAsked(workspaceId, resting.id, new Date("2025-12-11T12:00:00Z")); // free on 11 March
  await openCaseByHand(lead, { contactId: unhappy.id, reachedBy: "phone", complaint: "Nobody called back" });
  behaviours.set(lost.email, "drop after the message");
  const { campaignId } = await makeSendingCampaign(lead, NOW, { closesOn: "2026-03-20", reminderDays: [7] });
  const standing = async (now: string) => {
    const { state, progress } = await getCampaign(lead, { campaignId }, new Date(`2026-${now}:00Z`));
    expect(progress?.isClosed).toBe(true);
    const counted = Object.values(progress?.standings ?? {}).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(6);
    return { state, ...progress?.standings };
  };

  expect(await workAt("03-04T09:30")).toEqual([eager.email, lost.email, silent.email]);
  expect(await standing("03-04T09:30")).toMatchObject({ sent: 2, unknown: 1, waiting: 3 });
  expect(await workAt("03-04T14:00")).toEqual([overseas.email]);
  await inWorkspace(workspace, (db) =>
    db.invitation.updateMany({
      where: { campaignId, contactId: eager.id },
      data: { state: "answered", answeredAt: NOW },
    }),
  );
  expect(await workAt("03-05T14:00")).toEqual([]);

  // A week later: the silent are reminded, and whoever is free by then is asked for the first time.
  behaviours.clear();
  expect(await workAt("03-11T08:30")).toEqual([resting.email]);
  expect(await workAt("03-11T14:30")).toEqual([lost.email, overseas.email, silent.email]);
  expect(await standing("03-11T14:30")).toMatchObject({
    state: "sending",
    answered: 1,
    sent: 4,
    unknown: 0,
    waiting: 1,
  });
  expect(await sendCatchUp(lead, { campaignId }, new Date("2026-03-11T14:30:00Z"))).toBe(0);
  expect(await workAt("03-18T09:00")).toEqual([resting.email]);

  // The case is not closed, and looking again tomorrow would be too late: its contact is never asked, and that is the end.
  expect(await workAt("03-19T10:00")).toEqual([]);
  expect(await standing("03-19T10:00")).toMatchObject({ state: "sending", waiting: 1 });
  expect(await workAt("03-20T10:00")).toEqual([]);
  expect(await standing("03-20T10:00")).toMatchObject({ state: "done", answered: 1, sent: 4, excluded: 1 });
  const { people } = await listAudience(lead, { campaignId });
  expect(people.map(({ contactId, reason }) => [contactId, reason])).toEqual([[unhappy.id, "case_open"]]);
});
