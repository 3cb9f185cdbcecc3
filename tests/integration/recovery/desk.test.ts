import { describe, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { assignCases } from "@/lib/recovery/assign-cases";
import { closeCase } from "@/lib/recovery/close-case";
import { getDesk } from "@/lib/recovery/get-desk";
import { removeFilter } from "@/lib/recovery/remove-filter";
import { saveFilter } from "@/lib/recovery/save-filter";
import { NOBODY } from "@/lib/recovery/schema";
import { addTeam } from "@/lib/workspaces/add-team";
import { daysAfter, forms, makeCase } from "@/tests/factories/case";
import { makeWorkspace } from "@/tests/factories/workspace";

describe("the board", () => {
  test("shows the open cases by stage, in each the most pressing first, under the same filters as the queue", async () => {
    const workspace = await makeWorkspace();
    const { manager } = workspace;
    const first = await makeCase(workspace, { score: 2 });
    const second = await makeCase(workspace, { score: 2, now: daysAfter(0.5) });
    const apologised = await makeCase(workspace, { score: 6 });
    await forms.apologise(manager, apologised.caseId);

    const idsOf = async (filters: object) => {
      const { board } = await getDesk(manager, { scope: "all", view: "board", ...filters }, daysAfter(1));
      return board?.map(({ stage, cases, rows }) => ({ stage, cases, ids: rows.map(({ id }) => id) }));
    };
    expect((await idsOf({}))?.slice(0, 3)).toEqual([
      { stage: "new", cases: 2, ids: [first.caseId, second.caseId] },
      { stage: "apologised", cases: 1, ids: [apologised.caseId] },
      { stage: "diagnosed", cases: 0, ids: [] },
    ]);
    expect((await idsOf({ accountId: second.accountId }))?.[0]).toMatchObject({ ids: [second.caseId] });
  });
});

describe("the desk", () => {
  test("of whom nothing waits for says what falls due next in the firm, and of a case why it stands where it does", async () => {
    const workspace = await makeWorkspace();
    const { caseId } = await makeCase(workspace, { score: 2 });
    const { nextDue, counts } = await getDesk(workspace.lead, { scope: "mine" }, daysAfter(0.5));
    expect(nextDue).toMatchObject({ id: caseId, stage: "new" });
    expect(counts).toEqual({ mine: 0, team: 0, all: 1 });
    const { queue, nextDue: none } = await getDesk(workspace.manager, { scope: "mine" }, daysAfter(0.5));
    expect(none).toBeNull();
    expect(queue?.rows[0]?.headStart).toBe(
      "Ranked 10 h ahead of its date: 4 h for its severity, 6 h for the account's revenue",
    );
  });

  test("gives a team the cases of its members, and of its accounts that nobody has; also after either has moved", async () => {
    const workspace = await makeWorkspace();
    const { workspaceId, admin, manager, lead } = workspace;
    const owned = await makeCase(workspace, { score: 2 });
    const free = await makeCase(workspace, { score: 2 });
    const { id: teamId } = await addTeam(admin, { name: "North" });
    const write = (work: Parameters<typeof inWorkspace<unknown>>[1]) => inWorkspace(admin, work);
    await write((db) =>
      db.recoveryCase.update({
        where: { workspaceId_id: { workspaceId, id: free.caseId } },
        data: { ownerId: null },
      }),
    );
    await write((db) =>
      db.member.updateMany({ where: { workspaceId, id: lead.memberId }, data: { teamId } }),
    );
    const teamCases = async () => {
      const { queue } = await getDesk(lead, { scope: "team" }, daysAfter(1));
      return queue?.rows.map(({ id }) => id).sort();
    };
    expect(await teamCases()).toEqual([]);

    await write((db) =>
      db.member.updateMany({ where: { workspaceId, id: manager.memberId }, data: { teamId } }),
    );
    expect(await teamCases()).toEqual([owned.caseId]);
    await write((db) =>
      db.account.updateMany({ where: { workspaceId, id: free.accountId }, data: { teamId } }),
    );
    expect(await teamCases()).toEqual([owned.caseId, free.caseId].sort());
    await write((db) =>
      db.member.updateMany({ where: { workspaceId, id: manager.memberId }, data: { teamId: null } }),
    );
    expect(await teamCases()).toEqual([free.caseId]);

    const { queue } = await getDesk(lead, { scope: "all", ownerId: NOBODY }, daysAfter(1));
    expect(queue?.rows.map(({ id }) => id)).toEqual([free.caseId]);
  });
});

describe("many cases at once", () => {
  test("go to one member, who is told once; what is closed, theirs, or names them is left as it is and counted", async () => {
    const workspace = await makeWorkspace();
    const { workspaceId, manager, lead } = workspace;
    const [one, two, closed, naming, theirs] = [
      await makeCase(workspace, { score: 2 }),
      await makeCase(workspace, { score: 2 }),
      await makeCase(workspace, { score: 2 }),
      await makeCase(workspace, { score: 2 }),
      await makeCase(workspace, { score: 2 }),
    ];
    await closeCase(manager, { caseId: closed.caseId, outcome: "not_an_issue", note: "x" }, daysAfter(1));
    await inWorkspace(lead, (db) =>
      db.recoveryCase.updateMany({
        where: { workspaceId, id: naming.caseId },
        data: { namedMemberIds: [lead.memberId] },
      }),
    );
    await assignCases(lead, { caseIds: [theirs.caseId], memberId: lead.memberId }, daysAfter(1));

    const caseIds = [one, two, closed, naming, theirs].map(({ caseId }) => caseId);
    const given = await assignCases(manager, { caseIds, memberId: lead.memberId }, daysAfter(2));
    expect(given).toEqual({ memberName: "Lena", given: 2, closed: 1, named: 1, already: 1 });

    const { news, events } = await inWorkspace(lead, async (db) => ({
      news: await db.notification.findMany({
        where: { workspaceId, memberId: lead.memberId, kind: "case_assigned" },
      }),
      events: await db.caseEvent.findMany({ where: { workspaceId, kind: "assigned", at: daysAfter(2) } }),
    }));
    expect(news.map(({ words, path }) => ({ words, path }))).toEqual([
      { words: "You were given 2 cases.", path: "/recovery?scope=mine" },
    ]);
    expect(events.map(({ caseId }) => caseId).sort()).toEqual([one.caseId, two.caseId].sort());
  });

  test("of another workspace do not exist, and neither does a member who cannot take cases", async () => {
    const [mine, other] = [await makeWorkspace(), await makeWorkspace()];
    const { caseId } = await makeCase(other, { score: 2 });
    const { memberId } = mine.manager;
    await expect(assignCases(mine.lead, { caseIds: [caseId], memberId })).rejects.toThrow("do not exist");
    const own = await makeCase(mine, { score: 2 });
    const toExecutive = { caseIds: [own.caseId], memberId: mine.executive.memberId };
    await expect(assignCases(mine.lead, toExecutive)).rejects.toThrow("cannot take cases");
  });
});

describe("filters", () => {
  test("are kept under a name, without the page one was on, for their owner alone, and at most 20", async () => {
    const workspace = await makeWorkspace();
    const { manager, lead } = workspace;
    await saveFilter(manager, { name: "Grave", query: "scope=all&severity=critical&cursor=abc&wild=1" });
    await saveFilter(manager, { name: "Grave", query: "scope=team&severity=high&view=board" });
    const kept = async (actor: typeof manager) => (await getDesk(actor, { scope: "mine" })).savedFilters;
    const [grave] = await kept(manager);
    expect(await kept(manager)).toMatchObject([
      { name: "Grave", query: "scope=team&view=board&severity=high" },
    ]);
    expect(await kept(lead)).toEqual([]);

    await expect(removeFilter(lead, { filterId: grave?.id ?? "" })).rejects.toThrow("not there any more");
    for (let n = 2; n <= 20; n += 1) await saveFilter(manager, { name: `Filter ${n}`, query: "" });
    await expect(saveFilter(manager, { name: "One more", query: "" })).rejects.toThrow("At most 20");
    await removeFilter(manager, { filterId: grave?.id ?? "" });
    expect(await kept(manager)).toHaveLength(19);
  });
});
