import { isDeepStrictEqual } from "node:util";
import { addDays, addMinutes, addSeconds } from "date-fns";
import { expect, test } from "vitest";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { learnDomain } from "@/lib/responses/learn-domain";
import { learnDomains, learnDomainsJob } from "@/lib/responses/learn-domains";
import { noteScanned } from "@/lib/responses/note-scanned";
import { openLink } from "@/tests/factories/answer";
import { MONDAY } from "@/tests/factories/case";
import { observeStorm } from "@/tests/factories/derived";
import { addPeople, askDomain, mailEverybody } from "@/tests/factories/mail-domain";
import { tracesOf } from "@/tests/factories/traces";
import { waitingJobs } from "@/tests/factories/waiting-jobs";
import { makeWorkspace } from "@/tests/factories/workspace";

type Workspace = Awaited<ReturnType<typeof makeWorkspace>>;

async function scan(workspace: Workspace, invitationIds: readonly string[], at: Date) {
  for (const invitationId of invitationIds) await observeStorm(workspace, { invitationId, at });
  const now = addSeconds(at, 5);
  await inWorkspace(workspace.admin, (db) => noteScanned(db, workspace.workspaceId, invitationIds, now));
}

const domainsOf = ({ admin, workspaceId }: Workspace) =>
  inWorkspace(admin, (db) =>
    db.recipientDomain.findMany({
      where: { workspaceId },
      orderBy: { domain: "asc" },
      omit: { workspaceId: true },
    }),
  );

test("a mail whose links were all opened is marked once, and raises its domain once", async () => {
  const workspace = await makeWorkspace();
  const [one, other] = await askDomain(workspace, "scanned.example", 2);
  const ids = [one?.invitationId ?? "", other?.invitationId ?? ""];
  await openLink(other?.link ?? "", { score: "9", at: MONDAY });
  await scan(workspace, ids.slice(0, 1), addSeconds(MONDAY, 20));
  await inWorkspace(workspace.admin, (db) =>
    noteScanned(db, workspace.workspaceId, ids, addMinutes(MONDAY, 1)),
  );

  const { invitations } = await tracesOf(workspace);
  const marked = invitations.filter(({ scannedAt }) => scannedAt !== null);
  expect(marked).toMatchObject([{ id: ids[0], scannedAt: addSeconds(MONDAY, 25) }]);
  expect(await domainsOf(workspace)).toMatchObject([
    { domain: "scanned.example", scanned: 1, isScanning: false },
  ]);
  expect(await waitingJobs(workspace, "responses.learn-domains")).toEqual([
    { workspaceId: workspace.workspaceId },
  ]);
});

test("three scanned mails that are a fifth of those sent make a scanning domain; fewer do not", async () => {
  const workspace = await makeWorkspace();
  const often = await askDomain(workspace, "often.example", 3);
  const seldom = await askDomain(workspace, "seldom.example", 16);
  const ids = [...often, ...seldom.slice(0, 3)].map(({ invitationId }) => invitationId);
  await scan(workspace, ids, addSeconds(MONDAY, 20));
  await learnDomains({ workspaceId: workspace.workspaceId }, addMinutes(MONDAY, 2));
  expect(await domainsOf(workspace)).toMatchObject([
    { domain: "often.example", sent: 3, scanned: 3, isScanning: true, learnedAt: addMinutes(MONDAY, 2) },
    { domain: "seldom.example", sent: 16, scanned: 3, isScanning: false },
  ]);
  expect(await waitingJobs(workspace, "responses.rederive-answers")).toEqual([
    { workspaceId: workspace.workspaceId, domain: "often.example" },
  ]);

  await learnDomains({ workspaceId: workspace.workspaceId }, addMinutes(MONDAY, 9));
  expect(await waitingJobs(workspace, "responses.rederive-answers")).toHaveLength(1);
});

test("a domain that is scanned no more is one of people again, half a year later", async () => {
  const workspace = await makeWorkspace();
  const { workspaceId } = workspace;
  const people = await askDomain(workspace, "once.example", 3);
  await scan(
    workspace,
    people.map(({ invitationId }) => invitationId),
    addSeconds(MONDAY, 20),
  );
  await learnDomains({ workspaceId }, addMinutes(MONDAY, 2));
  await learnDomains({ workspaceId }, addDays(MONDAY, 6));
  expect(await domainsOf(workspace)).toMatchObject([{ isScanning: true, learnedAt: addMinutes(MONDAY, 2) }]);
  await learnDomains({ workspaceId }, addDays(MONDAY, 8));
  expect(await domainsOf(workspace)).toMatchObject([{ isScanning: true, learnedAt: addDays(MONDAY, 8) }]);
  await learnDomains({ workspaceId }, addDays(MONDAY, 182));
  expect(await domainsOf(workspace)).toMatchObject([{ isScanning: false }]);
});

test("of more than five hundred domains the newest is learned as well, and none that has nothing new", async () => {
  const workspace = await makeWorkspace();
  const { workspaceId } = workspace;
  const asked = await askDomain(workspace, "zz-newest.example", 3);
  await inWorkspace(workspace.admin, (db) =>
    db.recipientDomain.createMany({
      data: Array.from({ length: 520 }, (_, i) => ({
        ...{ workspaceId, domain: `domain-${i}.example`, scanned: 9, sent: 99 },
        learnedAt: i < 20 ? MONDAY : null,
      })),
    }),
  );
  await scan(
    workspace,
    asked.map(({ invitationId }) => invitationId),
    addSeconds(MONDAY, 20),
  );
  const [before] = (await waitingJobs(workspace, learnDomainsJob.name)) as [object];
  await learnDomains({ workspaceId }, addMinutes(MONDAY, 2));
  const jobs = await waitingJobs(workspace, learnDomainsJob.name);
  const [next] = jobs.filter((job) => !isDeepStrictEqual(job, before));
  await learnDomains(learnDomainsJob.payload.parse(next), addMinutes(MONDAY, 3));
  const domains = await domainsOf(workspace);
  expect(domains.find(({ domain }) => domain === "zz-newest.example")).toMatchObject({ isScanning: true });
  expect(domains.filter(({ learnedAt }) => learnedAt === null)).toEqual([]);
  expect(domains.filter(({ scanned, sent }) => scanned === 9 && sent === 99)).toHaveLength(20);
});

test("a scan that is marked while its domain is learned of is learned of the next time", async () => {
  const workspace = await makeWorkspace();
  const { workspaceId } = workspace;
  const [one, two, three] = await askDomain(workspace, "racing.example", 3);
  const ids = [one, two, three].map((asked) => asked?.invitationId ?? "");
  await scan(workspace, ids.slice(0, 2), addSeconds(MONDAY, 20));
  await inWorkspace(workspace.admin, async (db) => {
    const meanwhile = new Proxy(db, {
      get: (target, name) =>
        name === "recipientDomain"
          ? { ...target.recipientDomain, findUniqueOrThrow: readThenScan(target) }
          : Reflect.get(target, name),
    });
    await learnDomain(meanwhile, { workspaceId, domain: "racing.example" }, addMinutes(MONDAY, 2));
  });
  expect(await domainsOf(workspace)).toMatchObject([{ isScanning: false, learnedAt: null }]);
  await learnDomains({ workspaceId }, addMinutes(MONDAY, 4));
  expect(await domainsOf(workspace)).toMatchObject([{ isScanning: true, scanned: 3 }]);

  /** What is read of a domain, while somebody marks another scan a moment later. */
  function readThenScan(db: Db) {
    return async (args: Parameters<Db["recipientDomain"]["findUniqueOrThrow"]>[0]) => {
      const read = await db.recipientDomain.findUniqueOrThrow(args);
      await scan(workspace, ids.slice(2), addSeconds(MONDAY, 40));
      return read;
    };
  }
});

test("of a domain of very many people only so many mails are counted as tell that it does not scan", async () => {
  const workspace = await makeWorkspace();
  const { workspaceId } = workspace;
  const domain = "huge.example";
  const asked = await askDomain(workspace, domain, 3);
  await addPeople(workspace, domain, 10_000);
  await mailEverybody(workspace);
  await scan(
    workspace,
    asked.map(({ invitationId }) => invitationId),
    addSeconds(MONDAY, 20),
  );
  await inWorkspace(workspace.admin, async (db) => {
    await learnDomain(db, { workspaceId, domain }, addMinutes(MONDAY, 2));
    const reads = await db.$queryRaw`
      select seq_tup_read + idx_tup_fetch < 1000 as "areFew" from pg_stat_xact_user_tables where relname = 'deliveries'`;
    expect(reads).toEqual([{ areFew: true }]);
  });
  expect(await domainsOf(workspace)).toMatchObject([{ domain, sent: 16, scanned: 3, isScanning: false }]);
});
