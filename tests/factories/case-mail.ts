import { keepInboundMail } from "@/lib/bounces/keep-inbound-mail";
import { mailCaseAnswerJob } from "@/lib/bounces/mail-case-answer";
import { acrossWorkspaces, inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { freePort } from "@/lib/platform/free-port";
import { caseAddress } from "@/lib/platform/return-path";
import { startSandboxSmtp } from "@/lib/platform/sandbox-smtp";
import { recordApology } from "@/lib/recovery/record-apology";
import { sendApologyJob } from "@/lib/recovery/send-apology";
import { daysAfter, makeCase } from "./case";
import { INBOUND_DOMAIN } from "./inbound-mail";
import { makeWorkspace } from "./workspace";

/** A mailbox for all that goes out, and a domain at which clients' answers come in. */
export async function startCaseMail() {
  process.env.INBOUND_DOMAIN = INBOUND_DOMAIN;
  const port = await freePort();
  process.env.SANDBOX_SMTP_PORT = String(port);
  return startSandboxSmtp({ host: "127.0.0.1", port });
}

/** A mail that holds nothing but a photograph, as the rest of its head. */
export const PHOTOGRAPH = [
  "MIME-Version: 1.0",
  "Content-Type: multipart/mixed; boundary=part",
  "",
  "--part",
  "Content-Type: image/png",
  "Content-Disposition: attachment; filename=screen.png",
  "Content-Transfer-Encoding: base64",
  "",
  "aGVsbG8=",
  "--part--",
  "",
].join("\r\n");

/** What reached an address, the oldest first. */
export const mailsTo = (recipient: string) =>
  acrossWorkspaces((db) =>
    db.sandboxMessage.findMany({ where: { recipient }, orderBy: { receivedAt: "asc" } }),
  );

/** A case whose client and members write to each other by mail. */
export async function makeMailedCase() {
  const workspace = await makeWorkspace();
  const { workspaceId, publicKey, manager } = workspace;
  const { caseId, email } = await makeCase(workspace);
  const address = caseAddress({ secret: env().SECRET, domain: INBOUND_DOMAIN, publicKey, caseId });

  /** What the client answers, as it comes in. */
  const answer = (words: string, { to = address, id = "one@client.example", head = "", from = email } = {}) =>
    keepInboundMail({
      recipients: [to],
      raw: Buffer.from(
        `From: Anna <${from}>\r\nTo: ${to}\r\nSubject: Re: us\r\nMessage-ID: <${id}>\r\n${head}\r\n${words.replaceAll("\n", "\r\n")}`,
      ),
    });

  /** Runs what was promised of a job, each twice: a job may run again. */
  const run = async (job: { name: string; run: (payload: never) => Promise<void> }) => {
    const jobs = await acrossWorkspaces(
      (db) => db.$queryRaw<{ data: never }[]>`
        select data from pgboss.job
        where name = ${job.name} and data->>'workspaceId' = ${workspaceId} order by created_on`,
    );
    for (const { data } of jobs) {
      await job.run(data);
      if (job !== mailCaseAnswerJob) await job.run(data);
    }
  };

  const apologise = async () => {
    const apology = { channel: "email", text: "We were late.", personalImpact: "Time." } as const;
    await recordApology(manager, { caseId, ...apology }, daysAfter(1));
    await run(sendApologyJob);
  };

  const newsOf = () =>
    inWorkspace(workspace, (db) =>
      db.notification.findMany({ where: { workspaceId, kind: "client_wrote" } }),
    );

  /** The answers that were passed on to a member. */
  const copiesTo = async ({ memberId }: typeof manager) => {
    const where = { workspaceId, id: memberId };
    const member = await inWorkspace(workspace, (db) => db.member.findFirstOrThrow({ where }));
    return (await mailsTo(member.email)).filter(({ subject }) => subject.endsWith("answered"));
  };
  return { workspace, caseId, email, address, answer, run, apologise, newsOf, copiesTo };
}
