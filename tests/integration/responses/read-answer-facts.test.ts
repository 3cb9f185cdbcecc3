import { addMinutes, addSeconds } from "date-fns";
import { describe, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { readAnswerFacts } from "@/lib/responses/read-answer-facts";
import type { DeliveryState } from "@/prisma/generated/enums";
import { makeAskedContact } from "@/tests/factories/answer";
import { makeSendingCampaign } from "@/tests/factories/campaign";
import { MONDAY } from "@/tests/factories/case";
import { makeContacts } from "@/tests/factories/contact";
import { invitationOf } from "@/tests/factories/derived";
import { makeWorkspace } from "@/tests/factories/workspace";

type Workspace = Awaited<ReturnType<typeof makeWorkspace>>;

async function askOne() {
  const workspace = await makeWorkspace();
  const { contactId } = await makeAskedContact(workspace, { now: MONDAY });
  return { workspace, invitationId: await invitationOf(workspace, contactId) };
}

async function factsOf({ workspaceId, admin }: Workspace, invitationId: string, at: Date) {
  const asked = [{ invitationId, networkHash: "a network", at }];
  const facts = await inWorkspace(admin, (db) => readAnswerFacts(db, workspaceId, asked, at));
  const found = facts.of.get(invitationId);
  if (!found) throw new Error("Nothing is known of it.");
  return found;
}

const look = (workspace: Workspace, invitationId: string, at: Date, given = {}) => ({
  ...{ workspaceId: workspace.workspaceId, invitationId, at, kind: "look" as const },
  ...{ hasLanguage: true, networkHash: "a network", ...given },
});

describe("when its mails were accepted", () => {
  test.each<
    [string, { state: DeliveryState; handoffAt?: number; sentAt?: number }, [from: number, at: number] | null]
  >([
    ["is what the worker wrote down", { state: "sent", handoffAt: 0, sentAt: 3 }, [0, 3]],
    [
      "is no later than two minutes after handing it over",
      { state: "sent", handoffAt: 0, sentAt: 900 },
      [0, 120],
    ],
    [
      "is known of one that was delivered without our handing over",
      { state: "delivered", sentAt: 3 },
      [3, 3],
    ],
    [
      "is now at the earliest, or long since, while it is handed over",
      { state: "handoff", handoffAt: 0 },
      [0, 600],
    ],
    ["may have been when it was handed over, of unknown fate", { state: "unknown", handoffAt: 0 }, [0, 0]],
    ["is nothing, of one that waits for another try", { state: "pending", handoffAt: 0 }, null],
  ])("%s", async (_name, { state, handoffAt, sentAt }, expected) => {
    const { workspace, invitationId } = await askOne();
    const moment = (seconds?: number) => (seconds === undefined ? null : addSeconds(MONDAY, seconds));
    await inWorkspace(workspace.admin, (db) =>
      db.delivery.updateMany({
        where: { workspaceId: workspace.workspaceId, invitationId },
        data: { state, handoffAt: moment(handoffAt), sentAt: moment(sentAt) },
      }),
    );
    const { accepted } = await factsOf(workspace, invitationId, addSeconds(MONDAY, 600));
    expect(accepted).toEqual(
      expected ? [{ from: addSeconds(MONDAY, expected[0]), at: addSeconds(MONDAY, expected[1]) }] : [],
    );
  });
});

test("of very many observations the latest 200 until ten minutes after it are known", async () => {
  const { workspace, invitationId } = await askOne();
  const data = Array.from({ length: 260 }, (_, second) =>
    look(workspace, invitationId, addSeconds(MONDAY, second)),
  );
  const later = look(workspace, invitationId, addMinutes(MONDAY, 20));
  const within = look(workspace, invitationId, addMinutes(MONDAY, 13), { gesture: "key", kind: "evidence" });
  await inWorkspace(workspace.admin, (db) => db.observation.createMany({ data: [...data, later, within] }));
  const { seen } = await factsOf(workspace, invitationId, addMinutes(MONDAY, 4));
  const times = seen.map(({ at }) => at.getTime()).sort((one, other) => one - other);
  expect(times).toHaveLength(200);
  expect([times[0], times.at(-1)]).toEqual([addSeconds(MONDAY, 61), addMinutes(MONDAY, 13)].map(Number));
  expect(seen.find(({ kind }) => kind === "evidence")).toMatchObject({
    gesture: "key",
    networkHash: "a network",
  });
});

describe("a busy network", () => {
  /** So many people at each of so many accounts, each of whose links the network opened a minute apart. */
  async function openedBy(perAccount: readonly number[]) {
    const workspace = await makeWorkspace();
    for (const count of perAccount) await makeContacts(workspace.admin, count);
    await makeSendingCampaign(workspace.admin, MONDAY);
    const invitations = await inWorkspace(workspace.admin, (db) =>
      db.invitation.findMany({ where: { workspaceId: workspace.workspaceId }, select: { id: true } }),
    );
    const ids = invitations.map(({ id }) => id);
    await inWorkspace(workspace.admin, (db) =>
      db.observation.createMany({
        data: ids.map((id, minute) => look(workspace, id, addMinutes(MONDAY, minute))),
      }),
    );
    const isBusy = async (at: Date, networkHash: string | null = "a network") => {
      const [id = ""] = ids;
      const asked = [{ invitationId: id, networkHash, at }];
      const facts = await inWorkspace(workspace.admin, (db) =>
        readAnswerFacts(db, workspace.workspaceId, asked, at),
      );
      return facts.isBusyNetwork(networkHash, at);
    };
    return { workspace, ids, isBusy };
  }

  test("opened the links of ten people of three accounts in the hour before", async () => {
    const { isBusy } = await openedBy([4, 3, 3]);
    expect(await isBusy(addMinutes(MONDAY, 15))).toBe(true);
    expect(await isBusy(addMinutes(MONDAY, 62))).toBe(false);
    expect(await isBusy(addMinutes(MONDAY, 15), "another")).toBe(false);
    expect(await isBusy(addMinutes(MONDAY, 15), null)).toBe(false);
  });

  test("is not an office, which is one account, nor fewer people", async () => {
    expect(await (await openedBy([12])).isBusy(addMinutes(MONDAY, 15))).toBe(false);
    expect(await (await openedBy([3, 3, 3])).isBusy(addMinutes(MONDAY, 15))).toBe(false);
  });

  test("is not the proxy of many firms, behind which people were seen", async () => {
    const { workspace, ids, isBusy } = await openedBy([4, 3, 3]);
    await inWorkspace(workspace.admin, (db) =>
      db.observation.createMany({
        data: ids.slice(0, 1).map((id) => look(workspace, id, addMinutes(MONDAY, 12), { kind: "evidence" })),
      }),
    );
    expect(await isBusy(addMinutes(MONDAY, 15))).toBe(false);
  });
});
