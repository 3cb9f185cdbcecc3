import { beforeEach, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { timedCases, timingPasses } from "@/lib/recovery/case-timing";
import { getCase } from "@/lib/recovery/get-case";
import { listCaseMessages } from "@/lib/recovery/list-case-messages";
import { noteForColleagues } from "@/lib/recovery/note-for-colleagues";
import { recordPlan } from "@/lib/recovery/record-plan";
import { recordRemedy } from "@/lib/recovery/record-remedy";
import { sendLetterJob } from "@/lib/recovery/send-letter";
import { sendLetterAgain } from "@/lib/recovery/send-letter-again";
import { tellByPhone } from "@/lib/recovery/tell-by-phone";
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

test("a plan and a fix whose mail was refused are not told, in no clock and no figure, until the mail arrives", async () => {
  const { manager, workspaceId } = workspace;
  const { caseId } = client;
  const refusal = Object.assign(new Error("refused"), { response: "550 No such user" });
  const reached = async (step: string) => {
    const { clocks } = await getCase(manager, caseId, daysAfter(5));
    return clocks.steps.find((one) => one.step === step)?.reachedAt ?? null;
  };
  const plansTold = () =>
    inWorkspace(workspace, async (db) => {
      const timed = timedCases(workspaceId, daysAfter(0));
      const told = await db.$queryRaw<{ at: Date }[]>`
        select planned_at as at from ${timed} where ${timingPasses({ plan: "told" }, daysAfter(5))}`;
      return told.map(({ at }) => at);
    });
  const refuse = async () => {
    const jobs = await waitingJobs(workspace, sendLetterJob.name);
    for (const job of jobs) await sendLetterJob.giveUp?.(sendLetterJob.payload.parse(job), refusal);
  };
  await forms.apologise(manager, caseId);
  await forms.diagnose(manager, caseId);
  await plan("By Monday two people read it.");
  expect([await reached("plan"), await plansTold()]).toEqual([daysAfter(3), [daysAfter(3)]]);
  const fix = { caseId, whatWasDone: "Two read it.", doneOn: "2026-03-06", toldBy: "email" } as const;
  await recordRemedy(manager, { ...fix, letter: "It is done." }, daysAfter(4));
  await refuse();
  expect([await reached("plan"), await reached("remedy"), await plansTold()]).toEqual([null, null, []]);
  const { plans, remedies } = await getCase(manager, caseId);
  expect([...plans, ...remedies].map(({ message }) => message?.notSentWhy)).toEqual(
    Array(2).fill("The mail server said: 550 No such user"),
  );

  const messageId = plans[0]?.message?.id ?? "";
  await sendLetterAgain(manager, { caseId, messageId }, daysAfter(5));
  await inWorkspace(workspace, (db) =>
    db.caseMessage.updateMany({ where: { workspaceId, id: messageId }, data: { mailedAt: daysAfter(5) } }),
  );
  expect([await reached("plan"), await reached("remedy"), await plansTold()]).toEqual([
    daysAfter(5),
    null,
    [daysAfter(5)],
  ]);

  // The other mail was made good by phone: once, and by nobody who may only read.
  const said = { caseId, messageId: remedies[0]?.message?.id ?? "" };
  await expect(tellByPhone(workspace.executive, said)).rejects.toMatchObject({ status: 403 });
  await tellByPhone(manager, said, daysAfter(5));
  expect(await reached("remedy")).toEqual(daysAfter(5));
  const { remedies: told, events } = await getCase(manager, caseId);
  expect(told).toMatchObject([{ toldBy: "call", message: null }]);
  expect(events.find(({ kind }) => kind === "noted")?.note).toContain("put right by phone");
  await expect(tellByPhone(manager, said, daysAfter(5))).rejects.toMatchObject({ status: 409 });
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
