import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acrossWorkspaces, inWorkspace } from "@/lib/platform/database/door";
import { freePort } from "@/lib/platform/free-port";
import { startSandboxSmtp } from "@/lib/platform/sandbox-smtp";
import { assignCase } from "@/lib/recovery/assign-case";
import { closeCase } from "@/lib/recovery/close-case";
import { getCase } from "@/lib/recovery/get-case";
import { recordApology } from "@/lib/recovery/record-apology";
import { sendApology, sendApologyJob } from "@/lib/recovery/send-apology";
import { tellOfUnsentApologyJob } from "@/lib/recovery/tell-of-unsent-apology";
import { tellOwnerOfCase } from "@/lib/recovery/tell-owner-of-case";
import { ensureSender } from "@/lib/senders/ensure-sender";
import { pauseSender } from "@/lib/senders/pause-sender";
import { daysAfter, MONDAY, makeCase } from "@/tests/factories/case";
import { makeWorkspace } from "@/tests/factories/workspace";

let sandbox: Awaited<ReturnType<typeof startSandboxSmtp>>;

beforeAll(async () => {
  const port = await freePort();
  process.env.SANDBOX_SMTP_PORT = String(port);
  sandbox = await startSandboxSmtp({ host: "127.0.0.1", port });
});
afterAll(() => sandbox.stop());

const mailsTo = (recipient: string) =>
  acrossWorkspaces((db) =>
    db.sandboxMessage.findMany({ where: { recipient }, orderBy: { receivedAt: "asc" } }),
  );

/** What the queue was promised, as the worker will be handed it. */
const promised = (workspaceId: string, name: string) =>
  acrossWorkspaces(
    (db) => db.$queryRaw<{ data: never }[]>`
      select data from pgboss.job where name = ${name} and data->>'workspaceId' = ${workspaceId} order by created_on`,
  ).then((jobs) => jobs.map(({ data }) => data));

const byMail = {
  channel: "email",
  text: "We were late.\n\nWe are sorry.",
  personalImpact: "You lost face.",
} as const;

describe("an apology by mail", () => {
  test("reaches the client once, in the author's words, and the answer goes to the author", async () => {
    const workspace = await makeWorkspace();
    const { workspaceId, manager } = workspace;
    const { caseId, email } = await makeCase(workspace);
    await recordApology(manager, { caseId, ...byMail }, daysAfter(1));

    const [job, ...others] = await promised(workspaceId, "recovery.send-apology");
    expect(others).toEqual([]);
    await sendApology(job as never);
    await sendApology(job as never);

    const mails = await mailsTo(email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toBe("Max of Meridian Test, about what you told us");
    const [words, link] = mails[0]?.text.trim().split("\n\nSee at any time ") ?? [];
    expect(words).toBe(byMail.text);
    expect(link).toContain((await getCase(manager, caseId)).clientPage);
    expect(JSON.stringify(mails[0]?.headers)).toMatch(/max-\w+@firm\.example/);
    expect((await getCase(manager, caseId)).events.at(-1)?.kind).toBe("apology_mailed");
  });

  test.each(["call", "visit", "letter"] as const)("is not sent for one by %s", async (channel) => {
    const workspace = await makeWorkspace();
    const { caseId } = await makeCase(workspace);
    await recordApology(workspace.manager, { caseId, ...byMail, channel }, daysAfter(1));
    expect(await promised(workspace.workspaceId, "recovery.send-apology")).toEqual([]);
  });

  test("is refused, and nothing recorded, where mail does not arrive any more", async () => {
    const workspace = await makeWorkspace();
    const { workspaceId } = workspace;
    const { caseId, contactId } = await makeCase(workspace);
    await inWorkspace(workspace.admin, (db) =>
      db.contact.updateMany({ where: { workspaceId, id: contactId }, data: { state: "bounced" } }),
    );
    await expect(recordApology(workspace.manager, { caseId, ...byMail })).rejects.toThrow(
      "by phone or in person",
    );
    expect(await getCase(workspace.manager, caseId)).toMatchObject({ stage: "new", apologies: [] });
    expect(await promised(workspaceId, "recovery.send-apology")).toEqual([]);
  });
});

describe("an apology that the firm's server never takes", () => {
  const giveUp = async (failure: object, pauseReason?: string) => {
    const workspace = await makeWorkspace();
    const { workspaceId, manager } = workspace;
    const { caseId, email } = await makeCase(workspace);
    await recordApology(manager, { caseId, ...byMail }, daysAfter(1));
    await inWorkspace(workspace, async (db) => {
      await ensureSender(db, workspaceId);
      if (pauseReason) await pauseSender(db, workspaceId, pauseReason, daysAfter(1));
    });
    const [job] = await promised(workspaceId, sendApologyJob.name);
    await sendApologyJob.giveUp?.(job as never, Object.assign(new Error("refused"), failure));
    for (const telling of await promised(workspaceId, tellOfUnsentApologyJob.name)) {
      await tellOfUnsentApologyJob.run(telling);
    }
    const { events } = await getCase(manager, caseId);
    const owner = await inWorkspace(workspace, (db) =>
      db.member.findFirstOrThrow({ where: { workspaceId, id: manager.memberId } }),
    );
    const [news, ...more] = await mailsTo(owner.email);
    expect(more).toEqual([]);
    expect(await mailsTo(email)).toEqual([]);
    return { event: events.at(-1), news, caseId };
  };

  test("is told to the owner, with the server's own words, and stands in the case", async () => {
    const { event, news, caseId } = await giveUp({ code: "EAUTH", response: "535 5.7.8 Bad\r\ncredentials" });
    const reason = "The mail server said: 535 5.7.8 Bad credentials";
    expect(event).toMatchObject({ kind: "apology_not_mailed", note: reason });
    expect(news?.subject).toContain("was not sent");
    expect(news?.text).toContain(reason);
    expect(news?.text).toContain(`/recovery/${caseId}`);
  });

  test.each([
    [
      "why the sender is paused",
      "The stored password cannot be read.",
      "The stored password cannot be read.",
    ],
    ["that the server was not reached", undefined, "The mail server could not be used (ENOTFOUND)."],
  ])("says %s where no server answered", async (_what, pauseReason, words) => {
    const { event, news } = await giveUp({ code: "ENOTFOUND" }, pauseReason);
    expect(event?.note).toContain(words);
    expect(news?.text).toContain(words);
  });
});

describe("the owner of a new case", () => {
  test("is told once, in the client's words, with what is due", async () => {
    const workspace = await makeWorkspace();
    const { caseId } = await makeCase(workspace);
    const [job] = await promised(workspace.workspaceId, "recovery.tell-owner-of-case");
    await tellOwnerOfCase(job as never, MONDAY);
    await tellOwnerOfCase(job as never, MONDAY);

    const owner = await inWorkspace(workspace.admin, (db) =>
      db.member.findFirstOrThrow({
        where: { workspaceId: workspace.workspaceId, id: workspace.manager.memberId },
      }),
    );
    const mails = await mailsTo(owner.email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain("Late again.");
    expect(mails[0]?.text).toContain("Next: apologise, due tomorrow");
    expect(mails[0]?.text).toContain(`/recovery/${caseId}`);
  });

  test("hears nothing of a case that was closed or given to another meanwhile; the other does", async () => {
    const workspace = await makeWorkspace();
    const { workspaceId, admin, lead, manager } = workspace;
    const emailOf = ({ memberId }: typeof lead) =>
      inWorkspace(admin, (db) => db.member.findFirstOrThrow({ where: { workspaceId, id: memberId } })).then(
        ({ email }) => email,
      );
    const given = await makeCase(workspace);
    await assignCase(lead, { caseId: given.caseId, memberId: manager.memberId });
    await assignCase(manager, { caseId: given.caseId, memberId: lead.memberId });
    const closed = await makeCase(workspace);
    await closeCase(lead, { caseId: closed.caseId, outcome: "not_an_issue", note: "x" });

    for (const job of await promised(workspaceId, "recovery.tell-owner-of-case")) await tellOwnerOfCase(job);
    expect(await mailsTo(await emailOf(manager))).toEqual([]);
    expect(await mailsTo(await emailOf(lead))).toHaveLength(1);
  });
});
