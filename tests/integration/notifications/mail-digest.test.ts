import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mailDigestJob } from "@/lib/notifications/jobs";
import { mailDigest } from "@/lib/notifications/mail-digest";
import { promiseDigests } from "@/lib/notifications/promise-digests";
import { inWorkspace } from "@/lib/platform/database/door";
import { freePort } from "@/lib/platform/free-port";
import { startSandboxSmtp } from "@/lib/platform/sandbox-smtp";
import { assignCase } from "@/lib/recovery/assign-case";
import { makeCase } from "@/tests/factories/case";
import { inboxOf } from "@/tests/factories/member-mail";
import { waitingJobs } from "@/tests/factories/waiting-jobs";
import { saveWishes } from "@/tests/factories/wishes";
import { makeWorkspace } from "@/tests/factories/workspace";

let sandbox: Awaited<ReturnType<typeof startSandboxSmtp>>;
let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
beforeAll(async () => {
  const port = await freePort();
  process.env.SANDBOX_SMTP_PORT = String(port);
  sandbox = await startSandboxSmtp({ host: "127.0.0.1", port });
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  workspace = await makeWorkspace();
});

describe("the digest", () => {
  const promise = (now: string) => promiseDigests({ now: new Date(now), workspaceId: workspace.workspaceId });
  const setZone = (timeZone: string) =>
    inWorkspace(workspace, (db) =>
      db.workspace.update({ where: { id: workspace.workspaceId }, data: { timeZone } }),
    );
  const run = async (now: string) => {
    for (const job of await waitingJobs(workspace, mailDigestJob.name))
      await mailDigest(job as never, new Date(now));
  };

  test("is promised once each working morning at 8:00, over both changes of the clocks", async () => {
    // Director, lead and account manager have one without having asked.
    const found: [string, number][] = [];
    for (const now of [
      "2026-03-27T06:59:30Z", // Friday, 7:59
      "2026-03-27T07:00:00Z",
      "2026-03-27T07:00:30Z",
      "2026-03-29T06:00:00Z", // Sunday: the clocks went forward
      "2026-03-30T05:59:30Z", // Monday, 7:59
      "2026-03-30T06:00:10Z",
      "2026-10-25T07:00:10Z", // Sunday: the clocks went back
      "2026-10-26T06:00:10Z", // Monday, 7:00
      "2026-10-26T07:00:10Z",
    ])
      found.push([now, await promise(now)]);
    expect(found.map(([, count]) => count)).toEqual([0, 3, 0, 0, 0, 3, 0, 0, 3]);
  });

  test("is promised in a zone that is half an hour off, and not twice when the zone changes or two look at once", async () => {
    await setZone("Asia/Kolkata");
    expect(await promise("2026-03-02T02:29:00Z")).toBe(0);
    const both = await Promise.all([promise("2026-03-02T02:30:00Z"), promise("2026-03-02T02:30:00Z")]);
    expect(both.toSorted()).toEqual([0, 3]);
    await setZone("Europe/Berlin");
    expect(await promise("2026-03-02T07:00:00Z")).toBe(0);
    expect(await promise("2026-03-03T07:00:00Z")).toBe(3);
  });

  test("is found by the clock in a workspace whose morning has come", async () => {
    await inWorkspace(workspace, (db) =>
      db.workspace.update({
        where: { id: workspace.workspaceId },
        data: { digestAt: new Date("2026-03-02T07:00:00Z") },
      }),
    );
    const due = async (now: string) => {
      const found = await inWorkspace(
        workspace,
        (db) => db.$queryRaw<{ id: string }[]>`
          select id from workspaces_with_due_digests(${new Date(now)}) as due(id)`,
      );
      return found.some(({ id }) => id === workspace.workspaceId);
    };
    expect(await due("2026-03-02T06:59:59Z")).toBe(false);
    expect(await due("2026-03-02T07:00:00Z")).toBe(true);
    await setZone("Asia/Tokyo");
    expect(await due("2026-03-01T00:00:00Z")).toBe(true);
  });

  test("says what the day asks of whom, and nothing to whom there is nothing to say", async () => {
    const { manager, lead, director, executive } = workspace;
    const { caseId } = await makeCase(workspace, { comment: "Shame on you." });
    await assignCase(lead, { caseId, memberId: manager.memberId });
    await saveWishes(director, {});
    await saveWishes(executive, { hasDigest: true });
    await promise("2026-03-03T07:00:00Z");
    await run("2026-03-03T07:00:05Z");
    await promise("2026-03-04T07:00:00Z");
    await run("2026-03-04T07:00:05Z");

    const own = (await inboxOf(workspace, manager.memberId)).toReversed();
    expect(own.map(({ subject }) => subject)).toEqual([
      "Your day: Tuesday, 3 March 2026",
      "Your day: Wednesday, 4 March 2026",
    ]);
    expect(own[0]?.text).toContain("Due today\n- ");
    expect(own[1]?.text).toContain("Overdue\n- ");
    expect(own[1]?.text).toContain(`/recovery/${caseId}`);
    expect(own[1]?.text).not.toContain("Shame");
    const leads = await inboxOf(workspace, lead.memberId);
    expect(leads.map(({ text }) => text).join()).toContain(
      "Your team: due by the end of the next working day",
    );
    expect(await inboxOf(workspace, director.memberId)).toEqual([]);
    expect(await inboxOf(workspace, executive.memberId)).toEqual([]);
  });

  test("lists ten and counts the rest", async () => {
    const { manager } = workspace;
    const { caseId } = await makeCase(workspace);
    await inWorkspace(workspace, (db) =>
      db.correctiveAction.createMany({
        data: Array.from({ length: 13 }, (_none, i) => ({
          workspaceId: workspace.workspaceId,
          caseId,
          title: `Action ${i}`,
          ownerId: manager.memberId,
          dueOn: new Date("2026-03-01"),
          verifyOn: new Date("2026-04-01"),
        })),
      }),
    );
    await promise("2026-03-03T07:00:00Z");
    await run("2026-03-03T07:00:05Z");
    const [mail] = await inboxOf(workspace, manager.memberId);
    expect(mail?.text.match(/- Action \d+: due/g)).toHaveLength(10);
    expect(mail?.text).toContain("and 3 more");
  });
});
