import { beforeEach, describe, expect, test } from "vitest";
import { applyMailEvent } from "@/lib/bounces/apply-mail-event";
import { inWorkspace } from "@/lib/platform/database/door";
import { apologiseAgain } from "@/lib/recovery/apologise-again";
import { assignCase } from "@/lib/recovery/assign-case";
import { closeCase } from "@/lib/recovery/close-case";
import { denyArrival } from "@/lib/recovery/deny-arrival";
import { getCase } from "@/lib/recovery/get-case";
import { listCaseMessages } from "@/lib/recovery/list-case-messages";
import { noteReturnedMail, noteReturnedMailJob } from "@/lib/recovery/note-returned-mail";
import { readMailAuthor } from "@/lib/recovery/read-mail-author";
import { readNextDue } from "@/lib/recovery/read-next-due";
import { recordApology } from "@/lib/recovery/record-apology";
import { sendApologyJob } from "@/lib/recovery/send-apology";
import { sendLetterAgain } from "@/lib/recovery/send-letter-again";
import { writeToClient } from "@/lib/recovery/write-to-client";
import { apology, daysAfter, forms, MONDAY, makeCase } from "@/tests/factories/case";
import { waitingJobs } from "@/tests/factories/waiting-jobs";
import { makeWorkspace } from "@/tests/factories/workspace";

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let caseId: string;
let email: string;

beforeEach(async () => {
  workspace = await makeWorkspace();
  ({ caseId, email } = await makeCase(workspace));
});

const hoursAfter = (hours: number) => new Date(MONDAY.getTime() + hours * 3_600_000);
const read = (now = hoursAfter(30)) => getCase(workspace.manager, caseId, now);
const clock = async (step: string, now?: Date) =>
  (await read(now)).clocks.steps.find((one) => one.step === step);
const refusal = Object.assign(new Error("refused"), { response: "550 No such user" });

/** Apologises by mail ten hours after the opening, with that fate. */
async function apologise(fate: { mailedAt: Date } | { unknownAt: Date }) {
  const { workspaceId, manager } = workspace;
  await recordApology(manager, { caseId, ...apology, channel: "email" }, hoursAfter(10));
  await inWorkspace(workspace, (db) => db.apology.updateMany({ where: { workspaceId, caseId }, data: fate }));
  const mailId = (await read()).apologies[0]?.id ?? "";
  return { caseId, what: "apology", mailId } as const;
}
const deny = (mail: Parameters<typeof denyArrival>[1], now = hoursAfter(20)) =>
  denyArrival(workspace.manager, mail, now);

describe("an apology that the client says they do not have", () => {
  test.each([
    ["of which nobody knew", { unknownAt: hoursAfter(10) }],
    ["which the mail server had taken", { mailedAt: hoursAfter(10) }],
  ])("%s is owed again, once, and no figure of it is in time", async (_which, fate) => {
    const mail = await apologise(fate);
    expect(await clock("apologise")).toMatchObject({ state: "met" });
    const other = await makeWorkspace();
    await expect(denyArrival(other.manager, mail)).rejects.toMatchObject({ status: 404 });
    await expect(denyArrival(workspace.executive, mail)).rejects.toMatchObject({ status: 403 });

    const tries = await Promise.allSettled([deny(mail), deny(mail)]);
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const found = await read();
    expect(found).toMatchObject({ stage: "apologised", lacksApology: true, dueAt: hoursAfter(24) });
    expect(found.apologies).toMatchObject([
      { mailedAt: null, unknownAt: null, notSentWhy: "The client says that it did not arrive." },
    ]);
    expect(await clock("apologise")).toMatchObject({ state: "overdue", reachedAt: null });
    expect(found.events.at(-1)).toMatchObject({ kind: "arrival_denied", by: "Max" });

    await apologiseAgain(
      workspace.manager,
      { caseId, apologyId: mail.mailId, channel: "call", text: "I said it by phone." },
      hoursAfter(28),
    );
    expect(await read()).toMatchObject({ lacksApology: false });
    expect(await clock("apologise")).toMatchObject({ state: "missed", reachedAt: hoursAfter(28) });
  });

  test("before one that was refused leaves the case without any, and its date is the next of the desk", async () => {
    const mail = await apologise({ unknownAt: hoursAfter(10) });
    const again = { caseId, apologyId: mail.mailId, channel: "email", text: "Once more." } as const;
    await apologiseAgain(workspace.manager, again, hoursAfter(12));
    const jobs = (await waitingJobs(workspace, sendApologyJob.name)).map((job) =>
      sendApologyJob.payload.parse(job),
    );
    const last = jobs.find(({ apologyId }) => apologyId !== mail.mailId);
    if (last) await sendApologyJob.giveUp?.(last, refusal);
    expect(await read()).toMatchObject({ lacksApology: false });
    await deny(mail);
    expect(await read()).toMatchObject({ lacksApology: true, dueAt: hoursAfter(24) });
    const next = await inWorkspace(workspace, (db) => readNextDue(db, workspace.workspaceId));
    expect(next).toMatchObject({ id: caseId, lacksApology: true });
  });

  test("stays as it is in a case that is over, and one that was said by phone is no mail", async () => {
    const mail = await apologise({ mailedAt: hoursAfter(10) });
    await closeCase(workspace.manager, { caseId, outcome: "client_left", note: "Gone." }, hoursAfter(12));
    await expect(deny(mail)).rejects.toMatchObject({ status: 409 });
    const { caseId: calledId } = await makeCase(workspace);
    await forms.apologise(workspace.manager, calledId);
    const called = (await getCase(workspace.manager, calledId)).apologies[0]?.id ?? "";
    await expect(deny({ caseId: calledId, what: "apology", mailId: called })).rejects.toMatchObject({
      status: 409,
    });
  });
});

test("a letter of which nobody knew stands as not sent once the client says that they do not have it", async () => {
  const { manager, workspaceId } = workspace;
  await writeToClient(manager, { caseId, words: "I call on Friday." }, daysAfter(1));
  await inWorkspace(workspace, (db) =>
    db.caseMessage.updateMany({ where: { workspaceId, caseId }, data: { unknownAt: daysAfter(1) } }),
  );
  const [{ id: mailId } = { id: "" }] = await listCaseMessages(manager, caseId);
  await deny({ caseId, what: "letter", mailId }, daysAfter(2));
  expect(await listCaseMessages(manager, caseId)).toMatchObject([
    { unknownAt: null, notSentWhy: "The client says that it did not arrive." },
  ]);
  expect((await read()).lacksApology).toBe(false);
});

describe("mail that came back after the server had taken it", () => {
  const comeBack = async (statusCode: string, now: Date) => {
    const { workspaceId } = workspace;
    const event = {
      kind: "bounced",
      deliveryId: null,
      recipient: email,
      statusCode,
      words: "",
      at: now,
    } as const;
    await inWorkspace(workspace, (db) => applyMailEvent(db, event, { workspaceId, isVouchedFor: true, now }));
    const jobs = await waitingJobs(workspace, noteReturnedMailJob.name);
    for (const job of jobs) await noteReturnedMail(noteReturnedMailJob.payload.parse(job), now);
    return jobs.length;
  };

  test("from a dead address lets the apology be owed again, and its author and the case's owner hear", async () => {
    const { workspaceId, admin, lead, manager } = workspace;
    await assignCase(admin, { caseId, memberId: lead.memberId });
    await apologise({ mailedAt: hoursAfter(10) });
    expect(await comeBack("5.1.1", hoursAfter(20))).toBe(1);
    const found = await read();
    expect(found).toMatchObject({ lacksApology: true, dueAt: hoursAfter(24) });
    expect(found.apologies).toMatchObject([{ mailedAt: null, notSentWhy: "It came back: no such mailbox." }]);
    expect(await clock("apologise")).toMatchObject({ state: "overdue" });
    await comeBack("5.1.1", hoursAfter(21));
    expect((await read()).events.filter(({ kind }) => kind === "apology_not_mailed")).toHaveLength(1);
    const told = await inWorkspace(workspace, (db) =>
      db.notification.findMany({ where: { workspaceId, kind: "apology_not_sent" } }),
    );
    expect(told.map(({ memberId }) => memberId).sort()).toEqual([manager.memberId, lead.memberId].sort());
  });

  test.each([
    ["for now", "4.2.2", hoursAfter(20)],
    ["a week after it had arrived", "5.1.1", daysAfter(8)],
  ])("%s says nothing of it", async (_which, statusCode, now) => {
    await apologise({ mailedAt: hoursAfter(10) });
    await comeBack(statusCode, now);
    expect(await read()).toMatchObject({ lacksApology: false, apologies: [{ notSentAt: null }] });
  });
});

test("whoever apologised hears that it was refused, beside the case's owner", async () => {
  const { workspaceId, admin, lead, manager } = workspace;
  await assignCase(admin, { caseId, memberId: lead.memberId });
  await recordApology(manager, { caseId, ...apology, channel: "email" }, hoursAfter(1));
  const [job] = await waitingJobs(workspace, sendApologyJob.name);
  await sendApologyJob.giveUp?.(sendApologyJob.payload.parse(job), refusal);
  const told = await inWorkspace(workspace, (db) =>
    db.notification.findMany({ where: { workspaceId, kind: "apology_not_sent" } }),
  );
  expect(told.map(({ memberId }) => memberId).sort()).toEqual([manager.memberId, lead.memberId].sort());
});

test("a letter of somebody who left goes out in the name of whoever sends it again, or of the case's owner", async () => {
  const { workspaceId, admin, lead, manager } = workspace;
  await assignCase(admin, { caseId, memberId: lead.memberId });
  const written = async (words: string) => {
    await writeToClient(manager, { caseId, words }, daysAfter(1));
    const messages = await listCaseMessages(admin, caseId);
    return messages.find((message) => message.words === words)?.id ?? "";
  };
  const refused = await written("I call on Friday.");
  await inWorkspace(workspace, async (db) => {
    const where = { workspaceId, id: refused };
    await db.caseMessage.updateMany({ where, data: { notSentAt: daysAfter(1), notSentWhy: "550" } });
    await db.member.updateMany({
      where: { workspaceId, id: manager.memberId ?? "" },
      data: { state: "removed" },
    });
  });
  await sendLetterAgain(admin, { caseId, messageId: refused }, daysAfter(2));
  const author = await inWorkspace(workspace, (db) =>
    db.caseMessage.findFirstOrThrow({ where: { workspaceId, id: refused }, select: { memberId: true } }),
  );
  expect(author.memberId).toBe(admin.memberId);
  const name = async (mail: { memberId: string }) =>
    (
      await inWorkspace(workspace, (db) =>
        readMailAuthor(db, workspaceId, { caseId, ...mail, ownerId: lead.memberId }),
      )
    ).name;
  expect(await name({ memberId: manager.memberId })).toBe("Lena");
  expect(await name({ memberId: admin.memberId })).not.toBe("Lena");
});
