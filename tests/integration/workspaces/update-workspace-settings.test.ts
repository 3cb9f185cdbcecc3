import { expect, test } from "vitest";
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

test("a team's name is given once", async () => {
  const { admin } = await makeWorkspace();
  await addTeam(admin, { name: " Berlin " });
  await expect(addTeam(admin, { name: "Berlin" })).rejects.toThrow("A team with this name already exists.");
  expect(await listTeams(admin)).toMatchObject([{ name: "Berlin", _count: { members: 0, accounts: 0 } }]);
});
