import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { mailNewsJob } from "@/lib/notifications/jobs";
import { mailNews } from "@/lib/notifications/mail-news";
import { markAllRead } from "@/lib/notifications/mark-all-read";
import { CHOSEN_KINDS } from "@/lib/notifications/news-kinds";
import { notifyMembers } from "@/lib/notifications/notify-members";
import { listNews } from "@/lib/notifications/queries";
import { inWorkspace } from "@/lib/platform/database/door";
import { freePort } from "@/lib/platform/free-port";
import { writeCursor } from "@/lib/platform/page-cursor";
import { startSandboxSmtp } from "@/lib/platform/sandbox-smtp";
import { assignCase } from "@/lib/recovery/assign-case";
import { assignCases } from "@/lib/recovery/assign-cases";
import { tellOwnerOfCaseJob } from "@/lib/recovery/jobs";
import { daysAfter, MONDAY, makeCase } from "@/tests/factories/case";
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

const minutesLater = (minutes: number, from = MONDAY) => new Date(from.getTime() + minutes * 60_000);
const subjectsTo = async ({ memberId }: Actor) =>
  (await inboxOf(workspace, memberId)).map(({ subject }) => subject);

const tell = (actors: readonly Actor[], kind: "client_wrote" | "outcome_decided") =>
  inWorkspace(workspace, (db) =>
    notifyMembers(
      db,
      {
        workspaceId: workspace.workspaceId,
        memberIds: actors.map(({ memberId }) => memberId),
        kind,
        words: "Northwind wrote.",
        path: "/recovery",
      },
      MONDAY,
    ),
  );

const promised = () => waitingJobs(workspace, mailNewsJob.name);

describe("news by mail", () => {
  test("goes to those who want it, once, with the way to it", async () => {
    const { manager, lead, director } = workspace;
    await saveWishes(lead, { byMail: ["outcome_decided"] });
    await tell([manager, lead], "client_wrote");
    await tell([manager, lead, director], "outcome_decided");
    const jobs = await promised();
    expect(jobs).toHaveLength(2);
    for (const job of [...jobs, ...jobs]) await mailNews(job as never, minutesLater(2));
    expect(await subjectsTo(manager)).toEqual(["Northwind wrote"]);
    expect(await subjectsTo(lead)).toEqual(["Northwind wrote"]);
    expect(await subjectsTo(director)).toEqual([]);
    const [mail] = await inboxOf(workspace, manager.memberId);
    expect(mail?.text).toMatch(/Open it: http\S+\/recovery/);
  });

  test("does not go out for what was read meanwhile, is a day old, or is not wanted any more", async () => {
    const { manager, lead } = workspace;
    await tell([manager, lead], "client_wrote");
    const jobs = await promised();
    const run = async (now: Date) => {
      for (const job of jobs) await mailNews(job as never, now);
    };
    await run(daysAfter(1));
    const [news] = (await listNews(manager)).rows;
    await markAllRead(manager, { upTo: writeCursor(news ?? { at: MONDAY, id: "" }) });
    await saveWishes(lead, {});
    await run(minutesLater(2));
    expect([await subjectsTo(manager), await subjectsTo(lead)]).toEqual([[], []]);
  });

  test("that could not be sent is tried again", async () => {
    const { manager } = workspace;
    await tell([manager], "client_wrote");
    const [job] = await promised();
    const email = (value: string) =>
      inWorkspace(workspace, (db) =>
        db.member.updateMany({
          where: { workspaceId: workspace.workspaceId, id: manager.memberId },
          data: { email: value },
        }),
      );
    await email("");
    await expect(mailNews(job as never, minutesLater(2))).rejects.toThrow();
    await email(`again-${workspace.workspaceId}@firm.example`);
    await mailNews(job as never, minutesLater(3));
    expect(await subjectsTo(manager)).toEqual(["Northwind wrote"]);
  });
});

describe("a case that is given to somebody", () => {
  const run = async () => {
    for (const job of await promised()) await mailNews(job as never, minutesLater(2));
    for (const job of await waitingJobs(workspace, tellOwnerOfCaseJob.name)) {
      await tellOwnerOfCaseJob.run(job as never);
    }
  };

  test("stands in the inbox, and is mailed exactly once", async () => {
    const { director, manager, lead } = workspace;
    const { caseId } = await makeCase(workspace);
    await run();
    await assignCase(director, { caseId, memberId: lead.memberId });
    await run();
    await run();
    const path = `/recovery/${caseId}`;
    expect((await listNews(manager)).rows).toMatchObject([{ kind: "case_opened", path }]);
    expect((await listNews(lead)).rows).toMatchObject([{ kind: "case_assigned", path }]);
    expect(await subjectsTo(manager)).toHaveLength(1);
    expect(await subjectsTo(lead)).toHaveLength(1);
  });

  test("is not mailed to whoever does not want that", async () => {
    const { director, manager, lead } = workspace;
    await saveWishes(manager, { byMail: CHOSEN_KINDS.filter((kind) => kind !== "case_opened") });
    await saveWishes(lead, { byMail: CHOSEN_KINDS.filter((kind) => kind !== "case_assigned") });
    const { caseId } = await makeCase(workspace);
    await run();
    await assignCase(director, { caseId, memberId: lead.memberId });
    await run();
    expect([await subjectsTo(manager), await subjectsTo(lead)]).toEqual([[], []]);
    expect((await listNews(lead)).rows).toHaveLength(1);
  });

  test("among several is mailed once for all of them", async () => {
    const { director, lead } = workspace;
    const caseIds = [(await makeCase(workspace)).caseId, (await makeCase(workspace)).caseId];
    await assignCases(director, { caseIds, memberId: lead.memberId }, MONDAY);
    await run();
    expect(await subjectsTo(lead)).toEqual(["You were given 2 cases"]);
  });
});
