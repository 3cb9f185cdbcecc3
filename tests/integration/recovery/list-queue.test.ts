import { describe, expect, test } from "vitest";
import { ensureRootCauses } from "@/lib/causes/ensure-root-causes";
import { listRootCauses } from "@/lib/causes/queries";
import { inWorkspace } from "@/lib/platform/database/door";
import { closeCase } from "@/lib/recovery/close-case";
import {
  countCases,
  countDueToday,
  countQueue,
  listMembersForAssign,
  listQueue,
} from "@/lib/recovery/queries";
import { daysAfter, forms, MONDAY, makeCase, repairCase } from "@/tests/factories/case";
import { makeWorkspace } from "@/tests/factories/workspace";

const hours = (count: number) => daysAfter(count / 24);

describe("the queue", () => {
  test("has first what breaches next, the graver and the larger before, with the reason and all that a row shows", async () => {
    const workspace = await makeWorkspace();
    const { manager } = workspace;
    const grave = { contact: { role: "decision_maker" } as const, score: 1 };
    const early = await makeCase(workspace, { score: 6 });
    const late = await makeCase(workspace, { score: 6, now: hours(6) });
    const graver = await makeCase(workspace, { ...grave, now: hours(7) });
    const waiting = await makeCase(workspace, { score: 2 });
    await repairCase(manager, waiting.caseId);
    const closed = await makeCase(workspace, { score: 2 });
    await closeCase(manager, { caseId: closed.caseId, outcome: "not_an_issue", note: "x" });

    const { rows, nextCursor } = await listQueue(manager, { scope: "all" }, hours(22));
    expect(rows.map(({ id }) => id)).toEqual([graver.caseId, early.caseId, late.caseId, waiting.caseId]);
    expect(nextCursor).toBeNull();
    expect(rows[1]).toMatchObject({
      stage: "new",
      score: 6,
      excerpt: "Late again.",
      severity: "low",
      owner: { name: "Max" },
      account: { id: early.accountId, revenue: null },
      reasons: ["2 h left to apologise"],
    });
    expect(rows[3]?.reasons).toEqual(["follow-up in 10 days"]);

    const done = await listQueue(manager, { scope: "all", stage: "closed" });
    expect(done.rows.map(({ id }) => id)).toEqual([closed.caseId]);
  });

  test("shows only what is overdue, or only what ended in one way, when asked", async () => {
    const workspace = await makeWorkspace();
    const { manager } = workspace;
    const overdue = await makeCase(workspace, { score: 2 });
    const inTime = await makeCase(workspace, { score: 2, now: hours(20) });
    const given = { outcome: "cannot_resolve", note: "It is law." } as const;
    const ended = await makeCase(workspace, { score: 2 });
    await closeCase(manager, { caseId: ended.caseId, ...given });

    const late = await listQueue(manager, { scope: "all", due: "overdue" }, hours(30));
    expect(late.rows.map(({ id }) => id)).toEqual([overdue.caseId]);
    const all = await listQueue(manager, { scope: "all" }, hours(30));
    expect(all.rows.map(({ id }) => id)).toEqual([overdue.caseId, inTime.caseId]);
    const unresolved = await listQueue(manager, { scope: "all", outcome: "cannot_resolve" }, hours(30));
    expect(unresolved.rows.map(({ id }) => id)).toEqual([ended.caseId]);
    const recovered = await listQueue(manager, { scope: "all", outcome: "recovered" }, hours(30));
    expect(recovered.rows).toEqual([]);
  });

  test("finds nothing where a stage is asked for and an ending that it cannot have, and counts as much", async () => {
    const workspace = await makeWorkspace();
    const { manager } = workspace;
    await makeCase(workspace, { score: 2 });
    const ended = await makeCase(workspace, { score: 2 });
    const note = { outcome: "not_an_issue", note: "A misunderstanding." } as const;
    await closeCase(manager, { caseId: ended.caseId, ...note }, daysAfter(1));
    const since = MONDAY.toISOString().slice(0, 10);

    for (const past of [{ outcome: note.outcome }, { closedSince: since }, { closedMonth: "2026-03" }]) {
      const found = async (stage: "new" | "closed") => {
        const filters = { scope: "all", stage, ...past } as const;
        const { rows, order } = await listQueue(manager, filters, daysAfter(2));
        expect(await countCases(manager, filters, daysAfter(2))).toBe(rows.length);
        expect(order).toBe("closedAt");
        return rows.map(({ id }) => id);
      };
      expect(await found("new")).toEqual([]);
      expect(await found("closed")).toEqual([ended.caseId]);
    }
  });

  test("shows everything that was opened, or closed, since a day, latest first", async () => {
    const workspace = await makeWorkspace();
    const { manager } = workspace;
    const before = await makeCase(workspace, { score: 2 });
    const first = await makeCase(workspace, { score: 2, now: daysAfter(2) });
    const second = await makeCase(workspace, { score: 2, now: daysAfter(3) });
    const note = { outcome: "not_an_issue", note: "A misunderstanding." } as const;
    await closeCase(manager, { caseId: before.caseId, ...note }, daysAfter(1));
    await closeCase(manager, { caseId: first.caseId, ...note }, daysAfter(4));
    const since = daysAfter(2).toISOString().slice(0, 10);
    const idsOf = async (filters: object) =>
      (await listQueue(manager, { scope: "all", ...filters }, daysAfter(5))).rows.map(({ id }) => id);

    expect(await idsOf({ openedSince: since })).toEqual([second.caseId, first.caseId]);
    expect(await idsOf({ closedSince: since })).toEqual([first.caseId]);
    expect(await idsOf({ openedSince: "no day" })).toEqual([second.caseId]);
  });

  test("counts a client's cases as they stood when each was opened", async () => {
    const workspace = await makeWorkspace();
    const first = await makeCase(workspace, { score: 2 });
    const { accountId } = first;
    const second = await makeCase(workspace, { score: 2, now: hours(5), contact: { accountId } });
    const { rows } = await listQueue(workspace.manager, { scope: "all" }, daysAfter(370));
    const reasons = new Map(rows.map((row) => [row.id, row.reasons.slice(1)]));
    expect(reasons.get(first.caseId)).toEqual([]);
    expect(reasons.get(second.caseId)).toEqual(["second case in 12 months"]);
  });

  test("comes in pages of 50 that neither repeat nor leave out a case, those of equal rank included", async () => {
    const workspace = await makeWorkspace();
    const { workspaceId, lead } = workspace;
    const { caseId, accountId, contactId } = await makeCase(workspace);
    const rest = {
      workspaceId,
      accountId,
      contactId,
      origin: "by_hand",
      openedAt: MONDAY,
      roundSince: MONDAY,
      apologiseBy: MONDAY,
      stageSince: MONDAY,
    } as const;
    await inWorkspace(lead, (db) =>
      db.recoveryCase.createMany({
        data: Array.from({ length: 119 }, (_, i) => ({
          ...rest,
          dueAt: daysAfter(9),
          rankAt: daysAfter(i % 3),
        })),
      }),
    );
    const seen: string[] = [];
    const sizes: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await listQueue(lead, { scope: "all", cursor });
      seen.push(...page.rows.map(({ id }) => id));
      sizes.push(page.rows.length);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(sizes).toEqual([50, 50, 20]);
    expect(new Set(seen)).toHaveLength(120);
    expect(seen).toContain(caseId);
  });

  test("is mine, my team's or everybody's, filtered and searched, and says how many each holds", async () => {
    const workspace = await makeWorkspace();
    const { workspaceId, admin, manager, lead } = workspace;
    const { id: teamId } = await inWorkspace(admin, (db) =>
      db.team.create({ data: { workspaceId, name: "Berlin" } }),
    );
    await inWorkspace(admin, (db) =>
      db.member.updateMany({ where: { workspaceId, id: lead.memberId }, data: { teamId } }),
    );
    const teams = await makeCase(workspace, { account: { name: "Northwind 100% Legal", teamId } });
    const other = await makeCase(workspace, { score: 0 });
    await forms.apologise(manager, other.caseId);

    const ids = async (actor: typeof lead, filters: Parameters<typeof listQueue>[1]) =>
      (await listQueue(actor, filters)).rows.map(({ id }) => id).toSorted();
    const both = [teams.caseId, other.caseId].toSorted();
    expect(await ids(manager, { scope: "mine" })).toEqual(both);
    expect(await ids(lead, { scope: "mine" })).toEqual([]);
    expect(await ids(lead, { scope: "team" })).toEqual([teams.caseId]);
    expect(await ids(lead, { scope: "all" })).toEqual(both);
    expect(await ids(lead, { scope: "all", stage: "apologised" })).toEqual([other.caseId]);
    expect(await ids(lead, { scope: "all", search: "northwind" })).toEqual([teams.caseId]);
    expect(await ids(lead, { scope: "all", search: "100%" })).toEqual([teams.caseId]);
    expect(await ids(lead, { scope: "all", search: "late AGAIN" })).toEqual(both);
    expect(await ids(lead, { scope: "all", severity: "critical" })).toEqual([]);
    expect(await countQueue(lead)).toEqual({ mine: 0, team: 1, all: 2 });
  });

  test("shows a workspace nothing of another", async () => {
    const [mine, theirs] = [await makeWorkspace(), await makeWorkspace()];
    await makeCase(theirs);
    expect((await listQueue(mine.admin, { scope: "all" })).rows).toEqual([]);
    expect(await countQueue(mine.admin)).toEqual({ mine: 0, team: 0, all: 0 });
  });
});

describe("beside the queue", () => {
  test("the number due today counts mine by the end of the day in the workspace's zone, overdue ones too", async () => {
    const workspace = await makeWorkspace();
    await makeCase(workspace, { now: MONDAY });
    await makeCase(workspace, { now: hours(14.5) }); // Due Tuesday 23:30 UTC, which is Wednesday in Berlin.
    const tuesday = daysAfter(1);
    expect(await countDueToday(workspace.manager, tuesday)).toBe(1);
    expect(await countDueToday(workspace.manager, daysAfter(2))).toBe(2);
    expect(await countDueToday(workspace.manager, hours(12))).toBe(0);
    expect(await countDueToday(workspace.lead, tuesday)).toBe(0);
  });

  test("the members who can take a case, with what they have", async () => {
    const workspace = await makeWorkspace();
    await makeCase(workspace);
    const members = await listMembersForAssign(workspace.lead);
    expect(members.map(({ name, openCases }) => [name, openCases])).toEqual([
      ["Ada Admin", 0],
      ["Dora", 0],
      ["Lena", 0],
      ["Max", 1],
    ]);
  });

  test("the root causes are given once, in two levels, and left alone afterwards", async () => {
    const { admin, workspaceId } = await makeWorkspace();
    const give = () => inWorkspace(admin, (db) => ensureRootCauses(db, workspaceId));
    await Promise.all([give(), give(), give()]);
    const causes = await listRootCauses(admin);
    expect(causes.map(({ name }) => name)).toContain("Delivery");
    expect(causes.every(({ children }) => children.length >= 3)).toBe(true);
    expect(new Set(causes.map(({ name }) => name)).size).toBe(causes.length);

    await inWorkspace(admin, (db) =>
      db.rootCause.updateMany({ where: { workspaceId }, data: { archivedAt: MONDAY } }),
    );
    await give();
    expect(await listRootCauses(admin)).toEqual([]);
  });
});
