import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addChannel } from "@/lib/notifications/add-channel";
import { listChannels } from "@/lib/notifications/list-channels";
import { pauseChannel } from "@/lib/notifications/pause-channel";
import { postNews, postNewsJob } from "@/lib/notifications/post-news";
import { postToWebhook } from "@/lib/notifications/post-to-webhook";
import { removeChannel } from "@/lib/notifications/remove-channel";
import { resumeChannel } from "@/lib/notifications/resume-channel";
import { testChannel } from "@/lib/notifications/test-channel";
import { updateChannel } from "@/lib/notifications/update-channel";
import { inWorkspace } from "@/lib/platform/database/door";
import { daysAfter, MONDAY, makeCase } from "@/tests/factories/case";
import { waitingJobs } from "@/tests/factories/waiting-jobs";
import { startWebhookServer } from "@/tests/factories/webhook-server";
import { makeWorkspace } from "@/tests/factories/workspace";

type Told = NonNullable<ReturnType<Parameters<typeof startWebhookServer>[0]>>;

let server: Awaited<ReturnType<typeof startWebhookServer>>;
let answer: Told | null;
beforeAll(async () => {
  server = await startWebhookServer(() => answer);
});
afterAll(() => server.stop());
beforeEach(() => {
  answer = { status: 200, body: "ok" };
  server.posts.length = 0;
});

/** A workspace with a channel that hears of new cases, and a case that one of its clients' angry words opened. */
async function makeNews(kind: "slack" | "teams" = "slack") {
  const workspace = await makeWorkspace();
  const { id: channelId } = await addChannel(
    workspace.admin,
    { kind, name: "#care", url: server.url, tells: ["case_opened", "client_wrote"] },
    { isLocal: true },
  );
  const asked = await makeCase(workspace, { comment: "Shame on you, sam@client.example!" });
  const [job] = await waitingJobs(workspace, postNewsJob.name);
  const channel = async () => (await listChannels(workspace.admin)).channels[0];
  const post = (now = MONDAY) => postNews(job as never, now, server.circumstances);
  return { workspace, channelId, channel, post, ...asked };
}

describe("a channel", () => {
  test.each(["slack", "teams"] as const)(
    "of %s hears once of a new case: a sentence and a link, no word or address of the client",
    async (kind) => {
      const { workspace, caseId, email, channel, post } = await makeNews(kind);
      expect(await waitingJobs(workspace, postNewsJob.name)).toHaveLength(1);
      await post();
      expect(server.posts).toHaveLength(1);
      const posted = JSON.stringify(server.posts[0]);
      expect(posted).toContain(`/recovery/${caseId}`);
      expect(posted).toMatch(/A case opened for /);
      expect(posted).not.toContain("Shame");
      expect(posted).not.toContain(email);
      expect(posted).not.toContain("@client.example");
      expect(await channel()).toMatchObject({ lastSentAt: MONDAY, trouble: null, pauseReason: null });
    },
  );

  test("is paused by an address that is gone for good, in words, until an admin resumes it", async () => {
    const { workspace, channelId, channel, post } = await makeNews();
    answer = { status: 404, body: "no_service" };
    await post();
    expect((await channel())?.pauseReason).toBe(
      "The server answered 404: no_service. Nothing is at this address any more.",
    );
    await post();
    expect(server.posts).toHaveLength(1);
    await makeCase(workspace);
    expect(await waitingJobs(workspace, postNewsJob.name)).toHaveLength(1);
    await resumeChannel(workspace.admin, { channelId });
    answer = { status: 200 };
    await post();
    expect(await channel()).toMatchObject({ pauseReason: null, trouble: null, lastSentAt: MONDAY });
  });

  test("is asked again when a busy server says, and by the queue when it failed", async () => {
    const { workspace, channel, post } = await makeNews();
    answer = { status: 429, headers: { "retry-after": "120" } };
    await post(daysAfter(0.5));
    const again = await inWorkspace(
      workspace,
      (db) => db.$queryRaw<{ after: Date }[]>`
        select start_after as after from pgboss.job where name = ${postNewsJob.name}
          and data ->> 'workspaceId' = ${workspace.workspaceId} order by created_on desc limit 1`,
    );
    expect(again[0]?.after).toEqual(new Date(daysAfter(0.5).getTime() + 120_000));
    answer = { status: 503 };
    await expect(post()).rejects.toThrow("The server answered 503.");
    expect(await channel()).toMatchObject({ pauseReason: null, trouble: "The server answered 503." });
  });

  test("hears nothing of what is older than a day, nor of what it does not hear of any more", async () => {
    const { workspace, channelId, post } = await makeNews();
    await post(daysAfter(1.1));
    await updateChannel(workspace.admin, { channelId, tells: ["client_wrote"] });
    await post();
    await updateChannel(workspace.admin, { channelId, tells: ["case_opened"] });
    await pauseChannel(workspace.admin, { channelId });
    await post();
    await removeChannel(workspace.admin, { channelId });
    await post();
    expect(server.posts).toEqual([]);
    await expect(pauseChannel(workspace.admin, { channelId })).rejects.toThrow("does not exist");
  });

  test("says what the server answered to a test", async () => {
    const { workspace, channelId } = await makeNews();
    const test = () => testChannel(workspace.admin, { channelId }, server.circumstances);
    expect(await test()).toBe("The test is posted. The server answered 200: ok.");
    answer = { status: 403, body: "action_prohibited" };
    await expect(test()).rejects.toThrow("The server answered 403: action_prohibited.");
  });

  test("keeps its address to itself, leaves a line in the audit, and is for admins of this workspace only", async () => {
    const { workspace, channelId, channel } = await makeNews();
    const { workspaceId } = workspace;
    expect(JSON.stringify(await channel())).not.toContain("secret-path");
    const { stored, audit } = await inWorkspace(workspace, async (db) => ({
      stored: await db.chatChannel.findFirstOrThrow({ where: { workspaceId } }),
      audit: await db.auditEntry.findMany({ where: { workspaceId, subjectType: "ChatChannel" } }),
    }));
    expect(JSON.stringify([stored, audit])).not.toContain("secret-path");
    expect(audit).toMatchObject([{ action: "channel:added", memberId: workspace.admin.memberId }]);
    await expect(listChannels(workspace.lead)).rejects.toThrow("role");
    const stranger = await makeWorkspace();
    await expect(testChannel(stranger.admin, { channelId })).rejects.toThrow("does not exist");
    await expect(removeChannel(stranger.admin, { channelId })).rejects.toThrow("does not exist");
    await expect(removeChannel(workspace.director, { channelId })).rejects.toThrow("role");
    const again = { kind: "slack", name: "#care", url: server.url, tells: ["task_due"] } as const;
    await expect(
      addChannel(workspace.admin, { ...again, tells: ["task_due"] }, { isLocal: true }),
    ).rejects.toThrow("this name already");
  });
});

describe("a post to an address", () => {
  const SAY = { text: "x" };

  test("never goes into a private network from a public installation, by name or by number", async () => {
    const circumstances = { ...server.circumstances, allowPrivate: false };
    for (const url of [
      server.url,
      "https://127.0.0.1:1/x",
      "https://[::1]:1/x",
      "https://169.254.169.254/x",
    ]) {
      expect(await postToWebhook(url, SAY, circumstances)).toEqual({ status: null, code: "EPRIVATEADDRESS" });
    }
    expect(server.posts).toEqual([]);
    const workspace = await makeWorkspace();
    await expect(
      addChannel(
        workspace.admin,
        { kind: "slack", name: "x", url: server.url, tells: ["case_opened"] },
        { isLocal: false },
      ),
    ).rejects.toThrow("private network");
  });

  test("follows no redirect, reads a little only, gives up in time, and trusts no stranger's certificate", async () => {
    answer = { status: 302, headers: { location: server.url } };
    expect(await postToWebhook(server.url, SAY, server.circumstances)).toMatchObject({ status: 302 });
    expect(server.posts).toHaveLength(1);
    answer = { status: 200, body: `a\n${"b".repeat(100_000)}` };
    const long = await postToWebhook(server.url, SAY, server.circumstances);
    expect(long).toMatchObject({ status: 200, said: expect.stringMatching(/^a b{198}$/) });
    answer = null;
    expect(await postToWebhook(server.url, SAY, { ...server.circumstances, limitMs: 200 })).toEqual({
      status: null,
      code: "ABORT_ERR",
    });
    const { ca: _trusted, ...untrusting } = server.circumstances;
    expect(await postToWebhook(server.url, SAY, untrusting)).toMatchObject({ status: null });
  });
});
