import { beforeEach, describe, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { apologiseAgain } from "@/lib/recovery/apologise-again";
import { timedCases, timingPasses } from "@/lib/recovery/case-timing";
import { closeCase } from "@/lib/recovery/close-case";
import { confirmArrival } from "@/lib/recovery/confirm-arrival";
import { escalateOverdueCases } from "@/lib/recovery/escalate-overdue-cases";
import { getCase } from "@/lib/recovery/get-case";
import { listCaseMessages } from "@/lib/recovery/list-case-messages";
import { readQueueRows } from "@/lib/recovery/read-queue-rows";
import { recordApology } from "@/lib/recovery/record-apology";
import { sendApology, sendApologyJob } from "@/lib/recovery/send-apology";
import { sendLetter, sendLetterJob } from "@/lib/recovery/send-letter";
import { sendLetterAgain } from "@/lib/recovery/send-letter-again";
import { writeToClient } from "@/lib/recovery/write-to-client";
import { apology, daysAfter, forms, MONDAY, makeCase } from "@/tests/factories/case";
import { waitingJobs } from "@/tests/factories/waiting-jobs";
import { makeWorkspace } from "@/tests/factories/workspace";

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let caseId: string;

beforeEach(async () => {
  workspace = await makeWorkspace();
  ({ caseId } = await makeCase(workspace));
});

const hoursAfter = (hours: number) => new Date(MONDAY.getTime() + hours * 3_600_000);
const read = (now = hoursAfter(30)) => getCase(workspace.manager, caseId, now);
const refusal = Object.assign(new Error("refused"), { response: "550 No such user" });
const clock = async (step: string, now?: Date) =>
  (await read(now)).clocks.steps.find((one) => one.step === step);

/** Apologises by mail two hours after the opening; the mail server never takes it. */
async function apologiseInVain() {
  await recordApology(workspace.manager, { caseId, ...apology, channel: "email" }, hoursAfter(2));
  const [job] = await waitingJobs(workspace, sendApologyJob.name);
  await sendApologyJob.giveUp?.(sendApologyJob.payload.parse(job), refusal);
  return sendApologyJob.payload.parse(job);
}
const again = (
  change: Partial<Parameters<typeof apologiseAgain>[1]> & { apologyId: string },
  now = hoursAfter(20),
) =>
  apologiseAgain(workspace.manager, { caseId, channel: "call", text: "I said it by phone.", ...change }, now);

/** How many cases the figures count as apologised for in time, and as late. */
const timely = (now: Date) =>
  inWorkspace(workspace, async (db) => {
    const counted = await Promise.all(
      (["in_time", "late"] as const).map(
        (kind) => db.$queryRaw<unknown[]>`
          select 1 from ${timedCases(workspace.workspaceId, MONDAY)} where ${timingPasses({ apology: kind }, now)}`,
      ),
    );
    return counted.map(({ length }) => length);
  });

describe("an apology whose mail was refused", () => {
  test("is owed still: its own date, its reason in the queue, its ladder, and no figure counts it as made", async () => {
    const owedBy = (await read()).dueAt;
    await apologiseInVain();

    const found = await read();
    expect(found).toMatchObject({ stage: "apologised", lacksApology: true, dueAt: owedBy });
    expect(found.apologies.at(-1)?.notSentWhy).toBe("The mail server said: 550 No such user");
    expect(await clock("apologise")).toMatchObject({ state: "overdue", reachedAt: null });
    expect(await clock("diagnose")).toMatchObject({ state: "running" });
    const [row] = await inWorkspace(workspace, (db) =>
      readQueueRows(
        db,
        { workspaceId: workspace.workspaceId, timeZone: "UTC", ids: [caseId] },
        hoursAfter(30),
      ),
    );
    expect(row?.reasons).toEqual(["the client does not have the apology", "overdue by 6 h: apologise"]);
    expect(await timely(hoursAfter(30))).toEqual([0, 1]);

    expect(await escalateOverdueCases({ workspaceId: workspace.workspaceId, now: hoursAfter(30) })).toBe(1);
    const taken = await inWorkspace(workspace, (db) => db.caseEscalation.findMany({ where: { caseId } }));
    expect(taken.every(({ stage }) => stage === "new")).toBe(true);
  });

  test("is never sent by a job that comes later, however it comes", async () => {
    const job = await apologiseInVain();
    await sendApology(job, hoursAfter(3));
    expect((await read()).apologies).toMatchObject([{ handedAt: null, mailedAt: null }]);
    await sendApologyJob.giveUp?.(job, refusal);
    expect((await read()).events.filter(({ kind }) => kind === "apology_not_mailed")).toHaveLength(1);
  });

  test("is owed through the next steps, whose own dates are kept and judged for themselves, until it was said", async () => {
    const { apologyId } = await apologiseInVain();
    await forms.diagnose(workspace.manager, caseId, hoursAfter(26));
    expect(await read()).toMatchObject({ stage: "diagnosed", lacksApology: true, dueAt: hoursAfter(24) });
    expect(await clock("diagnose")).toMatchObject({ state: "met" });

    await again({ apologyId }, hoursAfter(28));
    const mended = await read();
    expect(mended).toMatchObject({ stage: "diagnosed", lacksApology: false });
    expect(mended.apologies.at(-1)).toMatchObject({
      channel: "call",
      personalImpact: apology.personalImpact,
    });
    expect(mended.dueAt).toEqual((await clock("plan"))?.dueAt);
    expect(await clock("apologise")).toMatchObject({ state: "missed", reachedAt: hoursAfter(28) });
    expect(await timely(hoursAfter(30))).toEqual([0, 1]);
    expect(mended.events).toContainEqual(expect.objectContaining({ kind: "apologised_again", by: "Max" }));
  });

  test("is sent again once, to one of two who try at once, and owed again where that mail is refused, too", async () => {
    const { apologyId } = await apologiseInVain();
    const mail = { apologyId, channel: "email" } as const;
    const tries = await Promise.allSettled([again(mail), again(mail)]);
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await read()).toMatchObject({ lacksApology: false, apologies: [{}, { channel: "email" }] });

    expect(await timely(hoursAfter(30))).toEqual([1, 0]);
    expect(await clock("apologise")).toMatchObject({ state: "met", reachedAt: hoursAfter(20) });
    const jobs = await waitingJobs(workspace, sendApologyJob.name);
    expect(jobs).toHaveLength(2);
    await sendApologyJob.giveUp?.(
      sendApologyJob.payload.parse(jobs.find((job) => job.apologyId !== apologyId)),
      refusal,
    );
    expect(await read()).toMatchObject({ lacksApology: true, dueAt: hoursAfter(24) });
    await expect(again({ apologyId })).rejects.toMatchObject({ status: 409 });
  });

  test("holds no case open, and is nobody's outside the workspace", async () => {
    const { apologyId } = await apologiseInVain();
    const { manager } = await makeWorkspace();
    const words = { caseId, apologyId, channel: "call", text: "x" } as const;
    await expect(apologiseAgain(manager, words)).rejects.toMatchObject({ status: 404 });
    await closeCase(workspace.manager, { caseId, outcome: "client_left", note: "Gone." }, hoursAfter(40));
    expect(await read()).toMatchObject({ lacksApology: false, dueAt: null });
    await expect(again({ apologyId })).rejects.toMatchObject({ status: 409 });
  });
});

describe("a letter that a mail server refused", () => {
  test("says so in the case, and goes out again once somebody asks for it, and not before", async () => {
    await writeToClient(workspace.manager, { caseId, words: "I call on Friday." }, daysAfter(1));
    const [job] = await waitingJobs(workspace, sendLetterJob.name);
    const letter = sendLetterJob.payload.parse(job);
    await sendLetterJob.giveUp?.(letter, refusal);
    await sendLetter(letter, daysAfter(2));
    const messages = () => listCaseMessages(workspace.manager, caseId);
    expect(await messages()).toMatchObject([
      { notSentWhy: "The mail server said: 550 No such user", mailedAt: null },
    ]);
    expect((await read()).events.at(-1)?.kind).toBe("letter_not_mailed");

    const { messageId } = letter;
    const twice = [1, 2].map(() => sendLetterAgain(workspace.manager, { caseId, messageId }));
    const tries = await Promise.allSettled(twice);
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await waitingJobs(workspace, sendLetterJob.name)).toHaveLength(2);
    expect(await messages()).toMatchObject([{ notSentWhy: null }]);
  });

  test("of which nobody knows whether it arrived is done with once somebody asked the client", async () => {
    await writeToClient(workspace.manager, { caseId, words: "I call on Friday." }, daysAfter(1));
    const [{ id: mailId } = { id: "" }] = await listCaseMessages(workspace.manager, caseId);
    const arrived = { caseId, what: "letter", mailId } as const;
    await expect(confirmArrival(workspace.manager, arrived)).rejects.toMatchObject({ status: 409 });
    await inWorkspace(workspace, (db) =>
      db.caseMessage.updateMany({
        where: { workspaceId: workspace.workspaceId },
        data: { unknownAt: daysAfter(1) },
      }),
    );
    await confirmArrival(workspace.manager, arrived, daysAfter(2));
    expect(await listCaseMessages(workspace.manager, caseId)).toMatchObject([
      { unknownAt: null, mailedAt: daysAfter(2) },
    ]);
    expect((await read()).events.at(-1)?.kind).toBe("arrival_confirmed");
  });
});
