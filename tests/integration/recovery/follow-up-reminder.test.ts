import { afterEach, beforeEach, expect, test } from "vitest";
import { noteFollowUpReminders } from "@/lib/deliveries/note-follow-up-reminders";
import { inWorkspace } from "@/lib/platform/database/door";
import { closeCase } from "@/lib/recovery/close-case";
import { closeUnansweredFollowUps } from "@/lib/recovery/close-unanswered-follow-ups";
import { getCase } from "@/lib/recovery/get-case";
import { sendDueFollowUps } from "@/lib/recovery/send-due-follow-ups";
import { sendForm } from "@/tests/factories/answer";
import { daysAfter, makeCase, repairCase } from "@/tests/factories/case";
import { startMailServer } from "@/tests/factories/mail-server";
import { pump } from "@/tests/factories/pump";
import { makeWorkspace } from "@/tests/factories/workspace";

/** Remedied on day 4, asked on day 11, reminded on day 18, given up on day 25. */
const [ASKED, REMINDED, GIVEN_UP] = [11, 18, 25];
const MINUTE = 1 / 1440;

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let server: Awaited<ReturnType<typeof startMailServer>>;
beforeEach(async () => {
  workspace = await makeWorkspace();
  server = await startMailServer();
});
afterEach(() => server.stop());

/** What the worker does on a day; the mails that went out. */
async function workOn(day: number) {
  const before = server.received.length;
  const now = daysAfter(day);
  const { workspaceId } = workspace;
  await sendDueFollowUps({ workspaceId, now });
  await pump(workspaceId, server.url, { now });
  await closeUnansweredFollowUps({ workspaceId, now });
  return server.received.slice(before).map(({ recipient, raw }) => ({
    recipient,
    subject: /^Subject: (.*)$/m.exec(raw.toString("utf8"))?.[1]?.trim() ?? "",
    link: /\/r\/([\w-]+\.[\w-]+)/.exec(raw.toString("utf8").replaceAll("=\r\n", ""))?.[1] ?? "",
  }));
}

async function makeFollowedCase() {
  const opened = await makeCase(workspace);
  await repairCase(workspace.manager, opened.caseId);
  return opened;
}

test("a silent client is reminded of the follow-up once, a week later, and after two weeks the case closes as no answer", async () => {
  const { caseId, email } = await makeFollowedCase();
  const [first] = await workOn(ASKED);
  expect(first?.recipient).toBe(email);
  expect(await workOn(REMINDED - MINUTE)).toEqual([]);
  expect(await workOn(REMINDED + MINUTE)).toMatchObject([
    { recipient: email, subject: `Re: ${first?.subject}`, link: first?.link },
  ]);
  expect(await workOn(GIVEN_UP - MINUTE)).toEqual([]);
  const { events } = await getCase(workspace.manager, caseId);
  expect(events.filter(({ kind }) => kind === "follow_up_reminded")).toHaveLength(1);
  // Its fate is heard of once more, as of a mail whose first was unknown.
  await inWorkspace(workspace, async (db) => {
    const { workspaceId } = workspace;
    const mails = await db.delivery.findMany({ where: { workspaceId, step: { gt: 0 } } });
    const ids = mails.map(({ id }) => id);
    await noteFollowUpReminders(db, workspaceId, ids, daysAfter(20));
  });
  const again = (await getCase(workspace.manager, caseId)).events;
  expect(again.filter(({ kind }) => kind === "follow_up_reminded")).toHaveLength(1);
  expect(await workOn(GIVEN_UP + MINUTE)).toEqual([]);
  expect(await getCase(workspace.manager, caseId)).toMatchObject({ stage: "closed", outcome: "no_answer" });
});

test("nobody is reminded who has answered, or whose case was closed meanwhile", async () => {
  const { manager } = workspace;
  const [answered, closed] = [await makeFollowedCase(), await makeFollowedCase()];
  const mails = await workOn(ASKED);
  const link = mails.find(({ recipient }) => recipient === answered.email)?.link ?? "";
  await sendForm(link, { score: "9", handling: "5", is_fixed: "yes" }, undefined, daysAfter(12));
  const note = { outcome: "client_left", note: "They have moved on." } as const;
  await closeCase(manager, { caseId: closed.caseId, ...note }, daysAfter(12));
  expect(await workOn(REMINDED + MINUTE)).toEqual([]);
  expect(await getCase(manager, answered.caseId)).toMatchObject({ outcome: "recovered" });
});

test("the follow-up asks whoever was asked by a campaign yesterday, and does not count as being asked", async () => {
  const { contactId, email } = await makeFollowedCase();
  const { workspaceId } = workspace;
  const where = { workspaceId_contactId: { workspaceId, contactId } };
  const readRule = () => inWorkspace({ workspaceId }, (db) => db.contactRule.findUnique({ where }));
  const asked = { lastAskedAt: daysAfter(ASKED - 1), lastInvitationId: contactId };
  await inWorkspace({ workspaceId }, (db) =>
    db.contactRule.upsert({ where, create: { workspaceId, contactId, ...asked }, update: asked }),
  );
  expect(await workOn(ASKED)).toMatchObject([{ recipient: email }]);
  expect(await readRule()).toMatchObject(asked);
});
