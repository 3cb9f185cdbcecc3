import { expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/platform/errors";
import { addPlaybook } from "@/lib/playbooks/add-playbook";
import { archivePlaybook } from "@/lib/playbooks/archive-playbook";
import { getPlaybook, listPlaybooks } from "@/lib/playbooks/queries";
import { restorePlaybook } from "@/lib/playbooks/restore-playbook";
import { savePlaybook } from "@/lib/playbooks/save-playbook";
import { makeCase } from "@/tests/factories/case";
import { makePlaybook, playbookStep, tasksOf } from "@/tests/factories/playbook";
import { makeWorkspace } from "@/tests/factories/workspace";

test("of two who save a playbook at once one wins; a name stands once, an archived one's included", async () => {
  const { lead, director, manager, workspaceId } = await makeWorkspace();
  const playbookId = await makePlaybook(lead, { name: "Any case" }, [playbookStep("Call")]);
  const save = (title: string, name = "Any case") => ({
    playbookId,
    revision: 2,
    name,
    steps: [playbookStep(title)],
  });
  const saved = await Promise.allSettled([
    savePlaybook(lead, save("Write")),
    savePlaybook(director, save("Visit")),
  ]);
  expect(saved.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(saved.find(({ status }) => status === "rejected")).toMatchObject({
    reason: expect.any(ConflictError),
  });
  expect((await getPlaybook(manager, playbookId)).revision).toBe(3);
  await expect(savePlaybook(manager, save("Mine"))).rejects.toThrow(ForbiddenError);

  const added = await Promise.allSettled(
    [lead, director].map((actor) => addPlaybook(actor, { name: "Incident", beginWith: "usual" })),
  );
  expect(added.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await archivePlaybook(lead, { playbookId });
  await expect(addPlaybook(lead, { name: "Any case", beginWith: "nothing" })).rejects.toThrow("archived");
  await expect(archivePlaybook(lead, { playbookId })).rejects.toThrow(NotFoundError);
  await restorePlaybook(lead, { playbookId });
  expect((await listPlaybooks(manager)).used.map(({ name }) => name)).toEqual(["Any case", "Incident"]);
  const audit = await inWorkspace(lead, (db) =>
    db.auditEntry.findMany({
      where: { workspaceId, subjectType: "playbook", subjectId: playbookId },
      orderBy: { id: "asc" },
    }),
  );
  expect(audit.map(({ action }) => action)).toEqual([
    ...["playbook:added", "playbook:changed", "playbook:changed"],
    ...["playbook:archived", "playbook:restored"],
  ]);
});

test("a change is for the cases to come: those that run keep their tasks; without steps, or archived, none applies", async () => {
  const workspace = await makeWorkspace();
  const { lead } = workspace;
  await addPlaybook(lead, { name: "Empty", origin: "detractor", beginWith: "nothing" });
  const playbookId = await makePlaybook(lead, { name: "Any case" }, [playbookStep("Call")]);
  const first = await makeCase(workspace);
  await savePlaybook(lead, {
    playbookId,
    revision: 2,
    name: "Any case",
    steps: [playbookStep("Visit", { dueHours: 2 })],
  });
  const second = await makeCase(workspace);
  await archivePlaybook(lead, { playbookId });
  const third = await makeCase(workspace);

  const titles = async ({ caseId }: { caseId: string }) =>
    (await tasksOf(lead, caseId)).map(({ title }) => title);
  expect([await titles(first), await titles(second), await titles(third)]).toEqual([["Call"], ["Visit"], []]);
});

test("a playbook of another workspace does not exist", async () => {
  const { lead } = await makeWorkspace();
  const { lead: stranger } = await makeWorkspace("Stranger");
  const playbookId = await makePlaybook(lead, {}, [playbookStep("Call")]);
  const save = { playbookId, revision: 2, name: "Stolen", steps: [playbookStep("Spy")] };
  await expect(getPlaybook(stranger, playbookId)).rejects.toThrow(NotFoundError);
  await expect(savePlaybook(stranger, save)).rejects.toThrow(NotFoundError);
  await expect(archivePlaybook(stranger, { playbookId })).rejects.toThrow(NotFoundError);
  expect((await getPlaybook(lead, playbookId)).name).toBe("For any case");
});
