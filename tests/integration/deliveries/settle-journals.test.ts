import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { claimDeliveries } from "@/lib/deliveries/claim-deliveries";
import { handOverDeliveries } from "@/lib/deliveries/hand-over-deliveries";
import { type JournalEntry, journalLine } from "@/lib/deliveries/journal-entries";
import type { Attempt } from "@/lib/deliveries/open-journal";
import { recordDeliveryResults } from "@/lib/deliveries/record-delivery-results";
import { releaseLapsedLeases } from "@/lib/deliveries/release-lapsed-leases";
import { settleJournals } from "@/lib/deliveries/settle-journals";
import { type RunningProcess, thisProcess } from "@/lib/platform/running-process";
import type { SmtpAnswer } from "@/lib/platform/smtp-lanes";
import { makeSendingCampaign } from "../../factories/campaign";
import { makeContacts } from "../../factories/contact";
import { deliveriesOf } from "../../factories/pump";
import { makeWorkspace } from "../../factories/workspace";

const ENDED: Partial<RunningProcess> = { startedTicks: "1" };
const REFUSED: SmtpAnswer = {
  accepted: false,
  replyCode: 550,
  reply: "550 5.1.1 No such user",
  dataBegun: false,
  isUnsendable: false,
  step: "recipient",
};

let folder: string;
let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let campaignId: string;
let workerId: string;
let handed: Attempt[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "amends-journals-"));
  workspace = await makeWorkspace();
  await makeContacts(workspace.lead, 5);
  campaignId = (await makeSendingCampaign(workspace.lead)).campaignId;
  workerId = randomUUID();
  const { workspaceId } = workspace;
  const deliveries = await claimDeliveries({ workspaceId, workerId, limit: 10, now: new Date() });
  handed = await handOverDeliveries({
    workspaceId,
    workerId,
    deliveries: deliveries.slice(0, 4),
    now: new Date(),
  });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const begun = (attempt: Attempt | undefined): JournalEntry[] =>
  attempt ? [{ entry: "begun", ...attempt }] : [];
const answered = (attempt: Attempt | undefined, answer: SmtpAnswer): JournalEntry[] =>
  attempt ? [...begun(attempt), { entry: "answered", ...attempt, answer }] : [];

/** A journal in which the first mail was taken, the second begun, the third refused and the fourth not noted at all. */
async function leaveJournal(of: Partial<RunningProcess>, noted: readonly Attempt[] = handed) {
  const [first, second, third] = noted;
  const entries: JournalEntry[] = [
    { entry: "worker", workerId, process: { ...thisProcess(), ...of } },
    { entry: "workspace", workspaceId: workspace.workspaceId },
    ...answered(first, { accepted: true }),
    ...begun(second),
    ...answered(third, REFUSED),
  ];
  const path = join(folder, `${workerId}.journal`);
  await writeFile(path, entries.map(journalLine).join(""));
  return path;
}

const states = async () => {
  const mails = await deliveriesOf(workspace.workspaceId, campaignId);
  const stateOf = new Map(
    mails.map(({ id, state, claimedBy }) => [id, state === "pending" && claimedBy ? "held" : state]),
  );
  const rest = mails.filter(({ id }) => !handed.some(({ deliveryId }) => deliveryId === id));
  return [...handed.map(({ deliveryId }) => stateOf.get(deliveryId)), ...rest.map(({ state }) => state)];
};

test("a killed worker's journal tells what was sent, what was refused, and what can be sent anew", async () => {
  const path = await leaveJournal(ENDED);
  await settleJournals(folder, "");
  expect(await states()).toEqual(["sent", "unknown", "failed", "pending", "pending"]);
  expect(existsSync(path)).toBe(false);
});

test("it still tells after the lease has lapsed", async () => {
  await leaveJournal(ENDED);
  await releaseLapsedLeases(workspace.workspaceId, new Date(Date.now() + 120_000));
  expect(await states()).toEqual(["unknown", "unknown", "unknown", "unknown", "pending"]);
  await settleJournals(folder, "");
  expect(await states()).toEqual(["sent", "unknown", "failed", "pending", "pending"]);
});

test("two workers that settle it at once settle it once", async () => {
  await leaveJournal(ENDED);
  await Promise.all([settleJournals(folder, ""), settleJournals(folder, "")]);
  expect(await states()).toEqual(["sent", "unknown", "failed", "pending", "pending"]);
});

test("what another worker has taken meanwhile is left to it", async () => {
  await leaveJournal(ENDED);
  await settleJournals(folder, "");
  const { workspaceId } = workspace;
  const later = new Date(Date.now() + 120_000);
  const other = { workspaceId, workerId: randomUUID(), now: later };
  const deliveries = await claimDeliveries({ ...other, limit: 10 });
  const taken = await handOverDeliveries({ ...other, deliveries });
  expect(taken).toHaveLength(2);
  await leaveJournal(ENDED);
  await settleJournals(folder, "");
  const results = taken.map((attempt) => ({ ...attempt, answer: { accepted: true } as const }));
  await recordDeliveryResults({ ...other, results });
  expect(await states()).toEqual(["sent", "unknown", "failed", "sent", "sent"]);
});

test("after a crash of the machine its last lines may be missing, so nothing is taken for never begun", async () => {
  await leaveJournal({ bootId: "an earlier start" });
  await settleJournals(folder, "");
  await releaseLapsedLeases(workspace.workspaceId, new Date(Date.now() + 120_000));
  expect(await states()).toEqual(["sent", "unknown", "failed", "unknown", "pending"]);
});

test.each<[string, Partial<RunningProcess>]>([
  ["a worker that runs", {}],
  ["a worker of another machine", { host: "elsewhere.example" }],
  ["a worker of another container", { pidSpace: "another", startedTicks: "1" }],
])("the journal of %s is left alone", async (_, of) => {
  const path = await leaveJournal(of);
  await settleJournals(folder, "");
  expect(await states()).toEqual(["handoff", "handoff", "handoff", "handoff", "claimed"]);
  expect(existsSync(path)).toBe(true);
});

test("a mail whose fate is unknown stays so, though the journal has long forgotten it", async () => {
  const { workspaceId } = workspace;
  const [first] = handed;
  const lost: SmtpAnswer = { ...REFUSED, replyCode: null, reply: "Connection closed", dataBegun: true };
  if (first)
    await recordDeliveryResults({
      workspaceId,
      workerId,
      results: [{ ...first, answer: lost }],
      now: new Date(),
    });
  await leaveJournal(ENDED, []);
  await settleJournals(folder, "");
  expect((await states())[0]).toBe("unknown");
});

test("a journal that cannot be settled keeps no other from it", async () => {
  const broken = { ...thisProcess(), ...ENDED };
  const entries: JournalEntry[] = [
    { entry: "worker", workerId: randomUUID(), process: broken },
    { entry: "workspace", workspaceId: workspace.workspaceId },
  ];
  await mkdir(join(folder, "0.journal"));
  await writeFile(join(folder, "1.journal"), entries.map(journalLine).join(""));
  await leaveJournal(ENDED);
  await settleJournals(folder, "");
  expect(await states()).toEqual(["sent", "unknown", "failed", "pending", "pending"]);
});
