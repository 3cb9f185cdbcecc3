import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { mailDigestJob } from "@/lib/notifications/jobs";
import { mailDigest } from "@/lib/notifications/mail-digest";
import { promiseDigests } from "@/lib/notifications/promise-digests";
import { inWorkspace } from "@/lib/platform/database/door";
import { escalateOverdueCases } from "@/lib/recovery/escalate-overdue-cases";
import { getCase } from "@/lib/recovery/get-case";
import { tellOfOverdueCaseJob } from "@/lib/recovery/jobs";
import { listCaseMessages } from "@/lib/recovery/list-case-messages";
import { recordApology } from "@/lib/recovery/record-apology";
import { sendApology, sendApologyJob } from "@/lib/recovery/send-apology";
import { sendLetter, sendLetterJob } from "@/lib/recovery/send-letter";
import { tellOfOverdueCase } from "@/lib/recovery/tell-of-overdue-case";
import { writeToClient } from "@/lib/recovery/write-to-client";
import { daysAfter, makeCase } from "@/tests/factories/case";
import { type Behaviour, startMailServer } from "@/tests/factories/mail-server";
import { waitingJobs } from "@/tests/factories/waiting-jobs";
import { makeWorkspace } from "@/tests/factories/workspace";

let server: Awaited<ReturnType<typeof startMailServer>>;
let behaviour: Behaviour;
let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let client: Awaited<ReturnType<typeof makeCase>>;

beforeAll(async () => {
  server = await startMailServer(() => behaviour);
  process.env.SMTP_URL = server.url;
});
afterAll(() => server.stop());
beforeEach(async () => {
  behaviour = "accept";
  workspace = await makeWorkspace();
  client = await makeCase(workspace);
});

const receivedBy = (address: string) =>
  server.received.filter(({ recipient }) => recipient === address).length;
const minutesAfter = (minutes: number) => new Date(daysAfter(2).getTime() + minutes * 60_000);
const unknownFates = async () =>
  (await getCase(workspace.manager, client.caseId)).events.filter(({ kind }) =>
    kind.endsWith("_fate_unknown"),
  );

/** Lets two workers do the same: both have looked before either can write. */
async function atOnce(work: () => Promise<void>) {
  const both = await inWorkspace(workspace, async (db) => {
    await db.$queryRaw`select 1 from apologies for update`;
    await db.$queryRaw`select 1 from case_messages for update`;
    await db.$queryRaw`select 1 from case_escalations for update`;
    await db.$queryRaw`select 1 from digest_wishes for update`;
    const working = [work(), work()];
    await new Promise((resolve) => setTimeout(resolve, 400));
    return { working };
  });
  await Promise.all(both.working);
}

const apologise = async () => {
  const { manager } = workspace;
  const words = { channel: "email", text: "We were late.", personalImpact: "Time." } as const;
  await recordApology(manager, { caseId: client.caseId, ...words }, daysAfter(1));
  const [job] = await waitingJobs(workspace, sendApologyJob.name);
  return (now: Date) => sendApology(sendApologyJob.payload.parse(job), now);
};
const write = async () => {
  await writeToClient(workspace.manager, { caseId: client.caseId, words: "I call on Friday." }, daysAfter(1));
  const [job] = await waitingJobs(workspace, sendLetterJob.name);
  return (now: Date) => sendLetter(sendLetterJob.payload.parse(job), now);
};

describe.each([
  ["an apology", apologise],
  ["a letter", write],
])("%s to a client", (_what, prepare) => {
  test("is never sent again where the server fell silent over it: the case says so once, and the author hears", async () => {
    const send = await prepare();
    behaviour = "drop after the message";
    await send(minutesAfter(0));
    behaviour = "accept";
    await send(minutesAfter(1));
    await send(minutesAfter(11));
    expect(receivedBy(client.email)).toBe(1);
    expect(await unknownFates()).toHaveLength(1);
    const { workspaceId, manager } = workspace;
    const told = await inWorkspace(workspace, (db) =>
      db.notification.findMany({ where: { workspaceId, kind: "apology_not_sent" } }),
    );
    expect(told).toMatchObject([
      { memberId: manager.memberId, words: expect.stringContaining("Nobody knows whether") },
    ]);
  });

  test.each<Behaviour>([{ refuseMessage: "452 Full" }, "drop before the message"])(
    "is tried again after %j, which surely was not taken, and arrives once",
    async (trouble) => {
      const send = await prepare();
      behaviour = trouble;
      await expect(send(minutesAfter(0))).rejects.toThrow();
      const before = receivedBy(client.email);
      behaviour = "accept";
      await send(minutesAfter(1));
      await send(minutesAfter(2));
      expect(receivedBy(client.email) - before).toBe(1);
      expect(await unknownFates()).toEqual([]);
    },
  );

  test("that a worker took and did not live to write down is not sent again; ten minutes later the case says so", async () => {
    const send = await prepare();
    await inWorkspace(workspace, async (db) => {
      const mine = { where: { workspaceId: workspace.workspaceId }, data: { handedAt: minutesAfter(0) } };
      await db.apology.updateMany(mine);
      await db.caseMessage.updateMany(mine);
    });
    await send(minutesAfter(9));
    expect(await unknownFates()).toEqual([]);
    await send(minutesAfter(10));
    await send(minutesAfter(20));
    expect(await unknownFates()).toHaveLength(1);
    expect(receivedBy(client.email)).toBe(0);
  });

  test("goes out once where two workers run it at once", async () => {
    const send = await prepare();
    await atOnce(() => send(minutesAfter(0)));
    expect(receivedBy(client.email)).toBe(1);
    expect(await unknownFates()).toEqual([]);
  });
});

test("a letter is promised another look, and shows in the case that nobody knows", async () => {
  const send = await write();
  behaviour = "drop after the message";
  await send(minutesAfter(0));
  expect(await waitingJobs(workspace, sendLetterJob.name)).toHaveLength(2);
  expect(await listCaseMessages(workspace.manager, client.caseId)).toMatchObject([
    { unknownAt: expect.any(Date) },
  ]);
});

const emailOf = ({ memberId }: Actor) =>
  inWorkspace(workspace, (db) =>
    db.member.findFirstOrThrow({ where: { workspaceId: workspace.workspaceId, id: memberId ?? "" } }),
  ).then(({ email }) => email);

const overdue = async () => {
  const now = new Date("2026-03-03T09:00:00Z");
  await escalateOverdueCases({ workspaceId: workspace.workspaceId, now });
  const [job] = await waitingJobs(workspace, tellOfOverdueCaseJob.name);
  return () => tellOfOverdueCase(tellOfOverdueCaseJob.payload.parse(job), now);
};
const digest = async () => {
  const now = new Date("2026-03-03T07:00:00Z");
  await promiseDigests({ now, workspaceId: workspace.workspaceId });
  const jobs = await waitingJobs(workspace, mailDigestJob.name);
  const job = jobs.find(({ memberId }) => memberId === workspace.manager.memberId);
  return () => mailDigest(mailDigestJob.payload.parse(job), now);
};

test.each([
  ["that a case is overdue", overdue],
  ["of the morning's digest", digest],
])(
  "a member's mail %s is sent again only where the server surely did not take it",
  async (_what, prepare) => {
    const run = await prepare();
    const address = await emailOf(workspace.manager);
    behaviour = "drop before the message";
    await expect(run()).rejects.toThrow();
    behaviour = "drop after the message";
    await atOnce(run);
    behaviour = "accept";
    await run();
    expect(receivedBy(address)).toBe(1);
  },
);
