import { expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { archiveApologyTemplate } from "@/lib/recovery/archive-apology-template";
import { listApologyTemplates } from "@/lib/recovery/list-apology-templates";
import { saveApologyTemplate } from "@/lib/recovery/save-apology-template";
import { USUAL_APOLOGY_TEMPLATES } from "@/lib/recovery/usual-apology-templates";
import { statementsOf } from "@/tests/factories/statements";
import { makeWorkspace } from "@/tests/factories/workspace";

const template = { name: "Missed call", body: "Dear {first name}," };
const namesOf = (templates: readonly { name: string }[]) => templates.map(({ name }) => name);

test("a workspace begins with the usual templates, and what leads change, archive and bring back is what is offered", async () => {
  const { lead, manager, workspaceId } = await makeWorkspace();
  const usual = await listApologyTemplates(manager);
  expect(namesOf(usual)).toEqual(namesOf(USUAL_APOLOGY_TEMPLATES).sort());

  await saveApologyTemplate(lead, template);
  await expect(saveApologyTemplate(lead, template)).rejects.toThrow("already exists");
  const [first] = usual;
  await saveApologyTemplate(lead, { templateId: first?.id, name: "Renamed", body: "New" });
  for (const { id } of usual) await archiveApologyTemplate(lead, { templateId: id });
  expect(namesOf(await listApologyTemplates(manager))).toEqual(["Missed call"]);
  const [called] = await listApologyTemplates(manager);
  await archiveApologyTemplate(lead, { templateId: called?.id ?? "" });
  const asked = await statementsOf(async () => {
    expect(await listApologyTemplates(manager), "whoever archived all wants none").toEqual([]);
  });
  expect(asked.join("\n"), "a look at them waits for nobody").not.toContain("advisory");
  await saveApologyTemplate(lead, template);
  const audit = await inWorkspace(lead, (db) =>
    db.auditEntry.findMany({ where: { workspaceId, subjectType: "apology-template" } }),
  );
  expect(new Set(audit.map(({ action }) => action.split(":")[1]))).toEqual(
    new Set(["added", "changed", "archived"]),
  );

  await saveApologyTemplate(lead, { name: "Renamed", body: "Back" });
  expect(await listApologyTemplates(manager)).toMatchObject([
    { name: "Missed call" },
    { id: first?.id, body: "Back" },
  ]);
});

test("nobody but leads changes templates, and another workspace's do not exist", async () => {
  const { manager, executive } = await makeWorkspace();
  const other = await makeWorkspace();
  for (const actor of [manager, executive]) {
    await expect(saveApologyTemplate(actor, template)).rejects.toMatchObject({ status: 403 });
  }
  const [theirs] = await listApologyTemplates(manager);
  const templateId = theirs?.id ?? "";
  await expect(archiveApologyTemplate(other.lead, { templateId })).rejects.toMatchObject({ status: 404 });
  await expect(saveApologyTemplate(other.lead, { ...template, templateId })).rejects.toMatchObject({
    status: 404,
  });
  expect(await listApologyTemplates(manager)).toContainEqual(theirs);
});

test("there are at most 100, also when two leads add the last one at once", async () => {
  const { lead, workspaceId } = await makeWorkspace();
  await inWorkspace(lead, (db) =>
    db.apologyTemplate.createMany({
      // Beside those that the workspace began with.
      data: Array.from({ length: 99 - USUAL_APOLOGY_TEMPLATES.length }, (_, index) => ({
        workspaceId,
        name: `T ${index}`,
        body: "x",
      })),
    }),
  );
  const added = await Promise.allSettled(
    ["One", "Two"].map((name) => saveApologyTemplate(lead, { ...template, name })),
  );
  expect(added.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await listApologyTemplates(lead)).toHaveLength(100);
});
