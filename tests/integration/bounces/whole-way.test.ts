import { createTransport } from "nodemailer";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { bounceJobs } from "@/lib/bounces/jobs";
import { startInboundMail } from "@/lib/bounces/start-inbound-mail";
import { listWholeSandboxMessages } from "@/lib/mailbox/queries";
import { inWorkspace } from "@/lib/platform/database/door";
import { freePort } from "@/lib/platform/free-port";
import { workOff } from "@/lib/platform/jobs";
import { startSandboxSmtp } from "@/lib/platform/sandbox-smtp";
import { qmailBounce } from "../../factories/bounce-mails";
import { INBOUND_DOMAIN, inboundAddress } from "../../factories/inbound-mail";
import { listenTo, postReport } from "../../factories/mail-hook";
import { makeSendgrid, sendgridEvent } from "../../factories/provider-reports";
import { makeSentMail, standingOf } from "../../factories/sent-mail";
import { makeWorkspace } from "../../factories/workspace";

const stops: (() => Promise<unknown>)[] = [];
const own = new Set<string>();
// Other files run the jobs of their workspaces themselves.
const ownJobs = bounceJobs.map((job) => ({
  ...job,
  run: async (payload: never) => {
    const { workspaceId }: { readonly workspaceId: string } = payload;
    if (own.has(workspaceId)) await job.run(payload);
  },
}));
let inboundPort = 0;

beforeAll(async () => {
  const port = await freePort();
  inboundPort = await freePort();
  Object.assign(process.env, {
    SANDBOX_SMTP_PORT: String(port),
    INBOUND_DOMAIN,
    INBOUND_SMTP_PORT: String(inboundPort),
  });
  stops.push((await startSandboxSmtp({ host: "127.0.0.1", port })).stop);
  stops.push(await startInboundMail());
  stops.push(await startInboundMail()); // A second worker beside it: the port is taken, and served.
  stops.push(await workOff(ownJobs));
});
afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
});

async function mailToManager() {
  const workspace = await makeWorkspace();
  own.add(workspace.workspaceId);
  const mail = await makeSentMail(workspace.lead, { ownerId: workspace.manager.memberId });
  const { workspaceId } = workspace;
  const { email } = await inWorkspace(workspace, (db) =>
    db.member.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId, id: workspace.manager.memberId } },
    }),
  );
  const isTold = () =>
    vi.waitFor(
      async () => {
        const messages = await listWholeSandboxMessages({ to: email });
        expect(messages.map(({ subject }) => subject)).toEqual([
          expect.stringContaining(`mail to ${mail.contact.name} came back`),
        ]);
      },
      { timeout: 30_000, interval: 250 },
    );
  return { workspace, mail, isTold };
}

test("from a provider's report to the account manager's inbox", async () => {
  const { workspace, mail, isTold } = await mailToManager();
  const sendgrid = makeSendgrid();
  await listenTo(workspace, "sendgrid", { secret: sendgrid.publicKey });
  const { body, headers } = sendgrid.report([
    sendgridEvent("bounce", { ...mail, recipient: mail.contact.email }),
  ]);
  expect((await postReport(workspace.publicKey, "sendgrid", body, headers)).status).toBe(200);
  await isTold();
  expect(await standingOf(workspace, mail)).toMatchObject({ mail: "bounced", contact: "bounced" });
});

test("from a mail server's bounce to the account manager's inbox", async () => {
  const { workspace, mail, isTold } = await mailToManager();
  const transport = createTransport({ host: "127.0.0.1", port: inboundPort, ignoreTLS: true });
  await transport.sendMail({
    envelope: { from: "", to: inboundAddress("bounce", workspace, mail) },
    raw: qmailBounce("x"),
  });
  await isTold();
  expect(await standingOf(workspace, mail)).toMatchObject({ mail: "bounced", contact: "bounced" });
});
