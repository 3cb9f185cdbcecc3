import { expect, test } from "vitest";
import { actorOfMember } from "@/lib/access/actor-of-member";
import { inWorkspace } from "@/lib/platform/database/door";
import { changeMemberRole } from "@/lib/workspaces/change-member-role";
import { removeMember } from "@/lib/workspaces/remove-member";
import { makeCase } from "@/tests/factories/case";
import { makeWorkspace } from "@/tests/factories/workspace";

const adminsOf = (workspaceId: string) =>
  inWorkspace({ workspaceId }, (db) =>
    db.member.count({ where: { workspaceId, role: "admin", state: "active" } }),
  );

test("a role counts from the next request on, and the change is written down", async () => {
  const { admin, lead, workspaceId } = await makeWorkspace();
  await changeMemberRole(admin, { memberId: lead.memberId, role: "director" });
  expect(await actorOfMember(workspaceId, lead.memberId)).toMatchObject({ role: "director" });
  const entries = await inWorkspace(admin, (db) =>
    db.auditEntry.findMany({ where: { workspaceId, action: "member:role-changed" } }),
  );
  expect(entries).toMatchObject([{ memberId: admin.memberId, data: { from: "lead", to: "director" } }]);
});

test("the only admin can neither step down nor be removed", async () => {
  const { admin } = await makeWorkspace();
  const { memberId } = admin;
  await expect(changeMemberRole(admin, { memberId, role: "lead" })).rejects.toThrow(
    "This is the only admin.",
  );
  await expect(removeMember(admin, { memberId })).rejects.toThrow("This is the only admin.");
});

test("of two admins who step down at the same moment, one stays", async () => {
  for (let round = 0; round < 5; round += 1) {
    const { admin, lead, workspaceId } = await makeWorkspace();
    await changeMemberRole(admin, { memberId: lead.memberId, role: "admin" });
    const other = await actorOfMember(workspaceId, lead.memberId);
    const results = await Promise.allSettled([
      changeMemberRole(admin, { memberId: admin.memberId, role: "lead" }),
      removeMember(other, { memberId: other.memberId }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await adminsOf(workspaceId)).toBe(1);
  }
});

test("a removed member's accounts pass on, but not before their open cases have an owner", async () => {
  const workspace = await makeWorkspace();
  const { admin, manager, lead, workspaceId } = workspace;
  const { accountId, caseId } = await makeCase(workspace);
  const removal = { memberId: manager.memberId, successorId: lead.memberId };
  await expect(removeMember(admin, removal)).rejects.toThrow("This member still owns 1 open case.");

  await inWorkspace(admin, (db) =>
    db.recoveryCase.updateMany({ where: { workspaceId, id: caseId }, data: { ownerId: lead.memberId } }),
  );
  await removeMember(admin, removal);
  const account = await inWorkspace(admin, (db) =>
    db.account.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId, id: accountId } } }),
  );
  expect(account.ownerId).toBe(lead.memberId);
  await expect(actorOfMember(workspaceId, manager.memberId)).rejects.toThrow("does not exist");
});

test("members of another workspace are not found", async () => {
  const { admin } = await makeWorkspace();
  const { lead: stranger } = await makeWorkspace();
  const { memberId } = stranger;
  await expect(changeMemberRole(admin, { memberId, role: "executive" })).rejects.toThrow(
    "This member does not exist.",
  );
  await expect(removeMember(admin, { memberId })).rejects.toThrow("This member does not exist.");
});
