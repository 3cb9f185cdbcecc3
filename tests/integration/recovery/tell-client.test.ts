import { beforeEach, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { getCase } from "@/lib/recovery/get-case";
import { listCaseMessages } from "@/lib/recovery/list-case-messages";
import { noteForColleagues } from "@/lib/recovery/note-for-colleagues";
import { recordPlan } from "@/lib/recovery/record-plan";
import { recordRemedy } from "@/lib/recovery/record-remedy";
import { sendLetterJob } from "@/lib/recovery/send-letter";
import { daysAfter, forms, makeCase } from "@/tests/factories/case";
import { waitingJobs } from "@/tests/factories/waiting-jobs";
import { makeWorkspace } from "@/tests/factories/workspace";

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let client: Awaited<ReturnType<typeof makeCase>>;

beforeEach(async () => {
  workspace = await makeWorkspace();
  client = await makeCase(workspace);
});

const plan = (letter?: string) =>
  recordPlan(
    workspace.manager,
    { caseId: client.caseId, fix: "Two readers.", fixDueOn: "2026-03-09", toldBy: "email", letter },
    daysAfter(3),
  );

test("a plan and a fix are mailed in the transaction in which they are recorded, or neither happens", async () => {
  const { manager, workspaceId } = workspace;
  const { caseId, contactId } = client;
  await forms.apologise(manager, caseId);
  await forms.diagnose(manager, caseId);
  await expect(plan()).rejects.toThrow("Write what the mail should say.");
  const reach = (state: "bounced" | "active") =>
    inWorkspace(workspace, (db) =>
      db.contact.updateMany({ where: { workspaceId, id: contactId }, data: { state } }),
    );
  await reach("bounced");
  await expect(plan("By Monday.")).rejects.toThrow("does not arrive any more");
  expect(await getCase(manager, caseId)).toMatchObject({ stage: "diagnosed", plans: [] });
  expect(await waitingJobs(workspace, sendLetterJob.name)).toEqual([]);

  await reach("active");
  await plan("By Monday two people read it.");
  const fix = { caseId, whatWasDone: "Two read it.", doneOn: "2026-03-06", toldBy: "call" } as const;
  await recordRemedy(manager, { ...fix, letter: "Never sent." }, daysAfter(4));
  expect(await getCase(manager, caseId)).toMatchObject({
    stage: "remedied",
    plans: [{ fix: "Two readers.", toldBy: "email" }],
    remedies: [{ toldBy: "call" }],
  });
  expect(await listCaseMessages(manager, caseId)).toMatchObject([
    { side: "firm", words: "By Monday two people read it.", by: "Max" },
  ]);
  expect(await waitingJobs(workspace, sendLetterJob.name)).toHaveLength(1);
});

test("a note for colleagues can be left before the apology, and is no message to or from the client", async () => {
  const { manager, executive } = workspace;
  const note = { caseId: client.caseId, words: "I called twice, no answer." };
  await noteForColleagues(manager, note, daysAfter(1));
  const found = await getCase(manager, client.caseId);
  expect(found).toMatchObject({ stage: "new" });
  expect(found.events.at(-1)).toMatchObject({ kind: "noted", note: note.words, by: "Max" });
  expect(await listCaseMessages(manager, client.caseId)).toEqual([]);
  await expect(noteForColleagues(executive, note)).rejects.toMatchObject({ status: 403 });
  const other = await makeWorkspace();
  await expect(noteForColleagues(other.manager, note)).rejects.toMatchObject({ status: 404 });
});
