import { expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { addTeam } from "@/lib/workspaces/add-team";
import { getWorkspaceSettings, listTeams } from "@/lib/workspaces/queries";
import { updateWorkspaceSettings } from "@/lib/workspaces/update-workspace-settings";
import { makeWorkspace } from "@/tests/factories/workspace";

test("changes what is given and leaves the rest", async () => {
  const { admin } = await makeWorkspace();
  const before = await getWorkspaceSettings(admin);
  await updateWorkspaceSettings(admin, { npsTargetPoints: "45", coveragePercent: 65, planWithinDays: "10" });
  expect(await getWorkspaceSettings(admin)).toEqual({
    ...before,
    npsTarget: 0.45,
    coverageThreshold: 0.65,
    planWithinDays: 10,
  });
  await updateWorkspaceSettings(admin, { npsTargetPoints: "" });
  expect(await getWorkspaceSettings(admin)).toMatchObject({ npsTarget: null, coverageThreshold: 0.65 });
});

test("only admins change the rules, everyone may read them", async () => {
  const { director, executive } = await makeWorkspace();
  await expect(async () => updateWorkspaceSettings(director, { followUpAfterDays: 30 })).rejects.toThrow(
    /role/,
  );
  expect(await getWorkspaceSettings(executive)).toMatchObject({ followUpAfterDays: 7 });
});

test("the grace after Send is 0 to 60 minutes, and its change is in the audit", async () => {
  const { admin, workspaceId } = await makeWorkspace();
  await updateWorkspaceSettings(admin, { answerGraceMinutes: "60" });
  expect(await getWorkspaceSettings(admin)).toMatchObject({ answerGraceMinutes: 60 });
  for (const answerGraceMinutes of ["61", "-1", "1.5", ""])
    await expect(async () => updateWorkspaceSettings(admin, { answerGraceMinutes })).rejects.toThrow(
      /minutes/,
    );
  const entries = await inWorkspace(admin, (db) =>
    db.auditEntry.findMany({ where: { workspaceId, action: "workspace:configured" } }),
  );
  expect(entries).toMatchObject([{ memberId: admin.memberId, data: { answerGraceMinutes: 60 } }]);
});

test("a team's name is given once", async () => {
  const { admin } = await makeWorkspace();
  await addTeam(admin, { name: " Berlin " });
  await expect(addTeam(admin, { name: "Berlin" })).rejects.toThrow("A team with this name already exists.");
  expect(await listTeams(admin)).toMatchObject([{ name: "Berlin", _count: { members: 0, accounts: 0 } }]);
});
