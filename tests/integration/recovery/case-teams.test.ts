import { beforeEach, expect, test } from "vitest";
import { lockCaseRow } from "@/lib/case-trail/lock-case-row";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { assignCase } from "@/lib/recovery/assign-case";
import { openCaseByHand } from "@/lib/recovery/open-case-by-hand";
import { addTeam } from "@/lib/workspaces/add-team";
import { makeCase } from "@/tests/factories/case";
import { makeWorkspace } from "@/tests/factories/workspace";

const BRIEFLY_MS = 400;
const briefly = () => new Promise((resolve) => setTimeout(resolve, BRIEFLY_MS));

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let made: Awaited<ReturnType<typeof makeCase>>;
let accountId: string;
let north: string;
let south: string;

beforeEach(async () => {
  workspace = await makeWorkspace();
  made = await makeCase(workspace);
  ({ id: north } = await addTeam(workspace.admin, { name: "North" }));
  ({ id: south } = await addTeam(workspace.admin, { name: "South" }));
  ({ accountId } = await caseRow());
});

const work = <T>(task: (db: Db) => Promise<T>) => inWorkspace(workspace.admin, task);
const caseRow = (caseId = made.caseId) =>
  work((db) =>
    db.recoveryCase.findFirstOrThrow({ where: { workspaceId: workspace.workspaceId, id: caseId } }),
  );
const moveMember = (db: Db, id: string, teamId: string | null) =>
  db.member.updateMany({ where: { workspaceId: workspace.workspaceId, id }, data: { teamId } });
const moveAccount = (db: Db, teamId: string | null) =>
  db.account.updateMany({ where: { workspaceId: workspace.workspaceId, id: accountId }, data: { teamId } });

test("whatever writes every account keeps no case from being opened or given away, and waits for none, while no team changes", async () => {
  const { manager, lead, workspaceId } = workspace;
  const { contactId, caseId } = made;
  await work(async (db) => {
    await db.account.updateMany({ where: { workspaceId }, data: { region: "Alps", teamId: null } });
    await openCaseByHand(manager, { contactId, reachedBy: "phone", complaint: "Late." });
    await assignCase(manager, { caseId, memberId: lead.memberId });
    await db.$executeRaw`set constraints all immediate`;
    const held = await db.$queryRaw`
      select from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()`;
    expect(held).toEqual([]);
  });
  expect((await caseRow()).ownerId).toBe(lead.memberId);
});

test("a change of teams takes along the cases that are being given away or opened meanwhile", async () => {
  const { lead, manager, workspaceId } = workspace;
  const { caseId, contactId } = made;
  let moved: Promise<unknown> = Promise.resolve();
  await work(async (db) => {
    const where = { workspaceId_id: { workspaceId, id: caseId } };
    await db.recoveryCase.update({ where, data: { ownerId: lead.memberId } });
    moved = work(async (other) => {
      await moveMember(other, lead.memberId, north);
      await moveAccount(other, south);
    });
    await briefly();
  });
  await moved;
  expect((await caseRow()).teamId).toBe(north);
  const opened = await openCaseByHand(manager, { contactId, reachedBy: "phone", complaint: "Late." });
  expect((await caseRow(opened.caseId)).teamId).toBe(south);
});

test("a member who loses their team while an account changes its own leaves its cases to the new one", async () => {
  const { lead, manager } = workspace;
  await work((db) => moveMember(db, lead.memberId, north));
  await assignCase(manager, { caseId: made.caseId, memberId: lead.memberId });
  expect((await caseRow()).teamId).toBe(north);
  await work(async (db) => {
    await moveMember(db, lead.memberId, null);
    await work((other) => moveAccount(other, south));
  });
  expect((await caseRow()).teamId).toBe(south);
});

test("whoever holds a case and gives it away, and whoever moves its team, both come through", async () => {
  const { lead, workspaceId } = workspace;
  const { caseId } = made;
  let moved: Promise<unknown> = Promise.resolve();
  await work(async (db) => {
    await lockCaseRow(db, workspaceId, caseId);
    moved = work((other) => moveAccount(other, south));
    await briefly();
    const where = { workspaceId_id: { workspaceId, id: caseId } };
    await db.recoveryCase.update({ where, data: { ownerId: lead.memberId } });
  });
  await moved;
  expect(await caseRow()).toMatchObject({ ownerId: lead.memberId, teamId: south });
});
