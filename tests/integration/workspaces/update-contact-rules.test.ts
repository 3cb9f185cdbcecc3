import { expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { getWorkspaceSettings } from "@/lib/workspaces/queries";
import type { ContactRules } from "@/lib/workspaces/schema";
import { updateContactRules } from "@/lib/workspaces/update-contact-rules";
import { makeWorkspace } from "@/tests/factories/workspace";

const RULES: ContactRules = {
  contactRuleDays: 60,
  accountDailyCap: 5,
  sendingFromMinute: 540,
  sendingUntilMinute: 1020,
  sendingWeekdays: [1, 2, 3, 4, 5],
};

test("a new workspace lets mail go out at any hour of any day, to any number", async () => {
  const { executive } = await makeWorkspace();
  expect(await getWorkspaceSettings(executive)).toMatchObject({
    contactRuleDays: 90,
    accountDailyCap: null,
    sendingFromMinute: null,
    sendingUntilMinute: null,
    sendingWeekdays: [1, 2, 3, 4, 5, 6, 7],
  });
});

test("keeps the rules and who changed them, and takes them away again", async () => {
  const { admin, workspaceId } = await makeWorkspace();
  await updateContactRules(admin, RULES);
  expect(await getWorkspaceSettings(admin)).toMatchObject(RULES);
  const entries = await inWorkspace(admin, (db) => db.auditEntry.findMany({ where: { workspaceId } }));
  expect(entries.at(-1)).toMatchObject({ action: "workspace:configured", data: RULES });

  const none = { ...RULES, accountDailyCap: null, sendingFromMinute: null, sendingUntilMinute: null };
  await updateContactRules(admin, none);
  expect(await getWorkspaceSettings(admin)).toMatchObject(none);
});

test("only admins change them, and only to what makes sense", async () => {
  const { admin, director } = await makeWorkspace();
  await expect(async () => updateContactRules(director, RULES)).rejects.toThrow(/role/);
  for (const wrong of [{ sendingUntilMinute: 540 }, { sendingFromMinute: null }, { sendingWeekdays: [] }]) {
    await expect(async () => updateContactRules(admin, { ...RULES, ...wrong })).rejects.toThrow();
  }
});
