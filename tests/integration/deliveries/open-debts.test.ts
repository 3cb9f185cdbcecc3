import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { claimDeliveries } from "@/lib/deliveries/claim-deliveries";
import { handOverDeliveries } from "@/lib/deliveries/hand-over-deliveries";
import { openDebts } from "@/lib/deliveries/open-debts";
import { openJournal } from "@/lib/deliveries/open-journal";
import { log } from "@/lib/platform/log";
import { makeSendingCampaign } from "@/tests/factories/campaign";
import { makeContacts } from "@/tests/factories/contact";
import { makeWorkspace } from "@/tests/factories/workspace";

const START = new Date("2026-03-02T10:00:00Z");
const minutesLater = (minutes: number) => () => new Date(START.getTime() + minutes * 60_000);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "amends-debts-"));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

test("a result that can never be written is told with its workspace once a minute", async () => {
  const workerId = randomUUID();
  const { workspaceId, lead } = await makeWorkspace();
  await makeContacts(lead, 1);
  await makeSendingCampaign(lead);
  const deliveries = await claimDeliveries({ workspaceId, workerId, limit: 1, now: new Date() });
  const [handed] = await handOverDeliveries({ workspaceId, workerId, deliveries, now: new Date() });
  const journal = openJournal(folder, workerId);
  const debts = openDebts(workerId, journal);
  const tell = vi.spyOn(log, "error");
  const settle = async (minutes: number) => {
    await debts.settle(minutesLater(minutes)).catch(() => {});
    return tell.mock.calls.map(([facts]) => facts);
  };

  const refused = { accepted: false, replyCode: 550, dataBegun: false, isUnsendable: false } as const;
  const answer = { ...refused, reply: "550 not storable: \0", step: "recipient" } as const;
  const results = handed ? [{ ...handed, answer }] : [];
  expect(await debts.record({ workspaceId, results, now: START })).toBeNull();
  expect(debts.isOwing(workspaceId)).toBe(true);

  expect(await settle(0)).toEqual([]);
  expect(await settle(2)).toEqual([]);
  expect(await settle(3)).toMatchObject([{ workspaceId, minutes: 3 }]);
  expect(await settle(3.5)).toHaveLength(1);
  expect(await settle(4)).toMatchObject([{ minutes: 3 }, { workspaceId, minutes: 4 }]);
  journal.close();
});
