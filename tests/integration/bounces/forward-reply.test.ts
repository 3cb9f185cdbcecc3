import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { forwardReply, forwardReplyJob } from "@/lib/bounces/forward-reply";
import { mailReplyJob } from "@/lib/bounces/mail-reply";
import { freePort } from "@/lib/platform/free-port";
import { startSandboxSmtp } from "@/lib/platform/sandbox-smtp";
import { humanReply } from "../../factories/bounce-mails";
import { inboundAddress, keptMails, readMails, startInbound } from "../../factories/inbound-mail";
import { addSecondAdmin, inboxOf } from "../../factories/member-mail";
import { jobRunner } from "../../factories/run-jobs";
import { makeSentMail } from "../../factories/sent-mail";
import { waitingJobs } from "../../factories/waiting-jobs";
import { makeWorkspace } from "../../factories/workspace";

let sandbox: Awaited<ReturnType<typeof startSandboxSmtp>>;
let inbound: Awaited<ReturnType<typeof startInbound>>;
let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let mail: Awaited<ReturnType<typeof makeSentMail>>;
beforeAll(async () => {
  const port = await freePort();
  process.env.SANDBOX_SMTP_PORT = String(port);
  sandbox = await startSandboxSmtp({ host: "127.0.0.1", port });
  inbound = await startInbound();
});
afterAll(async () => {
  await inbound.stop();
  await sandbox.stop();
});
beforeEach(async () => {
  workspace = await makeWorkspace();
  mail = await makeSentMail(workspace.lead, { ownerId: workspace.manager.memberId });
});

const addressOf = (purpose: "bounce" | "reply" | "stop", of = mail) => inboundAddress(purpose, workspace, of);

describe("a person's reply", () => {
  const received = (memberId: string | null) => inboxOf(workspace, memberId);
  const passOn = async () => {
    await readMails(workspace);
    const jobs = await waitingJobs(workspace, "bounces.forward-reply");
    for (const { messageId = "" } of jobs) {
      for (let time = 0; time < 2; time += 1) {
        await forwardReply({ workspaceId: workspace.workspaceId, messageId });
      }
    }
    await jobRunner(workspace, [mailReplyJob])();
    return jobs.length;
  };

  test("is passed on to the account manager once, in the client's words, to be answered directly", async () => {
    await inbound.send(addressOf("reply"), humanReply("x", "Nobody called <b>back</b>.", "", "Dana"));
    expect(await passOn()).toBe(1);
    const [message, ...others] = await received(workspace.manager.memberId);
    expect(others).toEqual([]);
    expect(message?.subject).toContain("replied");
    expect(message?.text).toContain("Nobody called <b>back</b>.");
    expect(message?.html).toContain("Nobody called &lt;b&gt;back&lt;/b&gt;.");
    expect(message?.headers).toContainEqual({ name: "Reply-To", value: "dana.private@client.example" });
    expect(await keptMails(workspace)).toMatchObject([
      { kind: "reply", note: expect.stringContaining("Passed on") },
    ]);
  });

  test("goes to the admins when nobody looks after the account", async () => {
    mail = await makeSentMail(workspace.lead);
    await inbound.send(addressOf("reply"), humanReply("x", "Thank you."));
    await passOn();
    expect(await received(workspace.admin.memberId)).toHaveLength(1);
    expect(await received(workspace.manager.memberId)).toEqual([]);
  });

  test("goes to each admin by a mail of its own: one that fails is tried again, and nobody else gets it twice", async () => {
    const second = await addSecondAdmin(workspace.admin);
    mail = await makeSentMail(workspace.lead);
    await inbound.send(addressOf("reply"), humanReply("x", "Thank you."));
    await readMails(workspace);

    const run = jobRunner(workspace, [forwardReplyJob, mailReplyJob]);
    await second.loseAddress();
    await run();
    expect(await received(workspace.admin.memberId)).toHaveLength(1);
    await second.findAddress();
    await run();
    await run();
    expect(await received(workspace.admin.memberId)).toHaveLength(1);
    expect(await received(second.id)).toHaveLength(1);
  });

  test("that could not be mailed to somebody says so", async () => {
    await inbound.send(addressOf("reply"), humanReply("x", "Thank you."));
    await passOn();
    const [message] = await keptMails(workspace);
    const { workspaceId } = workspace;
    const memberId = workspace.manager.memberId ?? "";
    await mailReplyJob.giveUp?.({ workspaceId, messageId: message?.id ?? "", memberId }, new Error("550"));
    expect(await keptMails(workspace)).toMatchObject([
      { note: expect.stringContaining("Could not be mailed") },
    ]);
  });

  test("with a Reply-To that tries to add a header is answered where it came from", async () => {
    const raw = humanReply("x", "Hello").replace(
      /^/,
      "Reply-To: =?utf-8?q?evil=40x=2Eexample=0D=0ABcc=3A_all=40x=2Eexample?=\r\n",
    );
    await inbound.send(addressOf("reply"), raw);
    await passOn();
    const [message] = await received(workspace.manager.memberId);
    const headers = z.array(z.object({ name: z.string(), value: z.string() })).parse(message?.headers);
    expect(headers.map(({ name }) => name)).not.toContain("Bcc");
    expect(headers.find(({ name }) => name === "Reply-To")?.value).toMatch(/^\S+@\S+$/);
  });

  test("is kept, but no more than twenty to one mail are passed on in a day", async () => {
    for (let i = 0; i < 22; i += 1) await inbound.send(addressOf("reply"), humanReply("x", `Reply ${i}`));
    await readMails(workspace);
    expect(await keptMails(workspace)).toHaveLength(22);
    expect(await waitingJobs(workspace, "bounces.forward-reply")).toHaveLength(20);
  });
});
