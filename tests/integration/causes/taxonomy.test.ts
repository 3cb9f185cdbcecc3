import { expect, it } from "vitest";
import { addCause } from "@/lib/causes/add-cause";
import { archiveCause } from "@/lib/causes/archive-cause";
import { arrangeCauses } from "@/lib/causes/arrange-causes";
import { changeCause } from "@/lib/causes/change-cause";
import { MOST_CAUSES } from "@/lib/causes/most-causes";
import { getKind, listKinds, listRootCauses } from "@/lib/causes/queries";
import { restoreCause } from "@/lib/causes/restore-cause";
import { inWorkspace } from "@/lib/platform/database/door";
import { getCase } from "@/lib/recovery/get-case";
import { recordDiagnosis } from "@/lib/recovery/record-diagnosis";
import { forms, makeCase } from "@/tests/factories/case";
import { makeWorkspace } from "@/tests/factories/workspace";

const namesOf = (causes: readonly { name: string }[]) => causes.map(({ name }) => name);

it("is a workspace's own: kinds and causes are added, renamed, moved, put in order, archived and brought back, and the audit says so", async () => {
  const { admin: actor, workspaceId } = await makeWorkspace();
  const { id: kindId } = await addCause(actor, { name: "Subcontractors" });
  const { id: first } = await addCause(actor, { name: "Chose the wrong one", parentId: kindId });
  const { id: second } = await addCause(actor, { name: "Nobody looked after them", parentId: kindId });
  await arrangeCauses(actor, { parentId: kindId, causeIds: [second, first] });
  await changeCause(actor, { causeId: first, name: "Chose badly" });
  const offered = async () => (await listRootCauses(actor)).find(({ id }) => id === kindId)?.children ?? [];
  expect(namesOf(await offered())).toEqual(["Nobody looked after them", "Chose badly"]);

  const [people] = await listRootCauses(actor);
  await changeCause(actor, { causeId: second, name: "Nobody looked after them", parentId: people?.id });
  expect(namesOf(await offered())).toEqual(["Chose badly"]);
  expect(namesOf((await listRootCauses(actor))[0]?.children ?? []).at(-1)).toBe("Nobody looked after them");

  await archiveCause(actor, { causeId: first });
  expect(await offered()).toEqual([]);
  expect((await getKind(actor, kindId)).children).toMatchObject([
    { id: first, archivedAt: expect.any(Date) },
  ]);
  await restoreCause(actor, { causeId: first });
  expect(namesOf(await offered())).toEqual(["Chose badly"]);

  const entries = await inWorkspace(actor, (db) =>
    db.auditEntry.findMany({ where: { workspaceId, subjectType: "root-cause" }, orderBy: { id: "asc" } }),
  );
  expect(entries.map(({ action }) => action)).toEqual([
    ...["cause:added", "cause:added", "cause:added", "causes:arranged", "cause:changed", "cause:changed"],
    ...["cause:archived", "cause:restored"],
  ]);
});

it("gives a name once in each list, kinds included, also to two at the same moment", async () => {
  const { admin: actor } = await makeWorkspace();
  const both = await Promise.allSettled([
    addCause(actor, { name: "Weather" }),
    addCause(actor, { name: "weather" }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const [people, delivery] = await listRootCauses(actor);
  const [handover] = people?.children ?? [];
  if (!people || !delivery || !handover) throw new Error("The usual causes are there.");
  await expect(addCause(actor, { name: handover.name, parentId: people.id })).rejects.toThrow(
    "Something here goes by this name already. Choose another.",
  );
  await addCause(actor, { name: handover.name, parentId: delivery.id });
  await expect(
    changeCause(actor, { causeId: handover.id, name: handover.name, parentId: delivery.id }),
  ).rejects.toThrow("Something here goes by this name already.");
  await archiveCause(actor, { causeId: handover.id });
  await expect(addCause(actor, { name: handover.name, parentId: people.id })).rejects.toThrow(
    "Something archived here goes by this name. Bring it back, or choose another name.",
  );
  await expect(
    changeCause(actor, { causeId: people.id, name: "People", parentId: delivery.id }),
  ).rejects.toThrow("A kind cannot stand under another kind.");
});

it("keeps to a hundred in a list, and takes only the whole list in an order", async () => {
  const { admin: actor, workspaceId } = await makeWorkspace();
  const [people] = await listRootCauses(actor);
  const kindId = people?.id ?? "";
  await inWorkspace(actor, (db) =>
    db.rootCause.createMany({
      data: Array.from({ length: MOST_CAUSES - (people?.children.length ?? 0) }, (_, i) => ({
        ...{ workspaceId, parentId: kindId, name: `Cause ${i}`, position: 10 + i },
      })),
    }),
  );
  await expect(addCause(actor, { name: "One more", parentId: kindId })).rejects.toThrow(
    "There are 100 here already",
  );
  const causes = (await listRootCauses(actor))[0]?.children ?? [];
  const causeIds = causes.map(({ id }) => id);
  for (const wrong of [causeIds.slice(1), [...causeIds.slice(1), causeIds[1] ?? ""]]) {
    await expect(arrangeCauses(actor, { parentId: kindId, causeIds: wrong })).rejects.toThrow(
      "Someone else changed this list meanwhile.",
    );
  }
});

it("offers no archived cause, and none of an archived kind, to a new diagnosis; earlier ones keep theirs", async () => {
  const workspace = await makeWorkspace();
  const { admin, manager } = workspace;
  const { caseId } = await makeCase(workspace);
  const { caseId: later } = await makeCase(workspace);
  for (const id of [caseId, later]) await forms.apologise(manager, id);
  await forms.diagnose(manager, caseId);
  const [people] = await listRootCauses(admin);
  const [handover] = people?.children ?? [];
  await archiveCause(admin, { causeId: people?.id ?? "" });
  const diagnosis = {
    rootCauseId: handover?.id ?? "",
    whys: [{ answer: "Nobody knew.", under: null }],
    noticedFirst: "us" as const,
    preventable: true,
  };
  await expect(recordDiagnosis(manager, { caseId: later, ...diagnosis })).rejects.toThrow(
    "This cause does not exist.",
  );
  expect((await getCase(manager, caseId)).diagnoses[0]?.rootCause.name).toBe(handover?.name);
});

it("shows and changes nothing of another workspace, and lets nobody edit who may not", async () => {
  const { admin, manager } = await makeWorkspace();
  const { admin: stranger } = await makeWorkspace();
  const [kind] = await listKinds(admin);
  const causeId = kind?.id ?? "";
  await expect(addCause(stranger, { name: "Mine", parentId: causeId })).rejects.toThrow(
    "This kind does not exist.",
  );
  for (const attempt of [
    () => changeCause(stranger, { causeId, name: "Mine" }),
    () => archiveCause(stranger, { causeId }),
    () => restoreCause(stranger, { causeId }),
  ]) {
    await expect(attempt()).rejects.toThrow("This cause does not exist.");
  }
  await expect(getKind(stranger, causeId)).rejects.toThrow("This kind does not exist.");
  await expect(addCause(manager, { name: "Mine" })).rejects.toThrow();
});
