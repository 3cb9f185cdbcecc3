import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { createTransport } from "nodemailer";
import type { Client } from "pg";
import { z } from "zod";
import { mailHead, mailLinks } from "@/lib/deliveries/mail-head";
import { mergeTemplate } from "@/lib/deliveries/mail-template";
import { printSurveyMail } from "@/lib/deliveries/print-survey-mail";
import { startDeliveryPump } from "@/lib/deliveries/start-delivery-pump";
import { readSurveyMail, type SurveyMailTemplate } from "@/lib/deliveries/survey-mail-template";
import { inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { invitationToken } from "@/lib/responses/invitation-token";
import { readSurveyContent } from "@/lib/surveys/survey-content";
import { makeSendingCampaign } from "@/tests/factories/campaign";
import { makeSurvey } from "@/tests/factories/survey";
import { makeWorkspace } from "@/tests/factories/workspace";
import type { BenchDatabase } from "./bench-database";
import { fillContacts } from "./fill-contacts";
import { alternate, compare, milliseconds, say } from "./measure";
import { startProcess } from "./start-process";

const MAILS = 6_000;
const ROUNDS = 3;
const CONNECTIONS = 5;

/** Mails per second through the delivery pump, against a bare pooled nodemailer loop to the same mail server. */
export async function measureSending({ owner }: BenchDatabase) {
  const sink = await startProcess("tests/bench/mail-sink.ts");
  const { port } = z.object({ port: z.number() }).parse(sink.ready);
  const url = `smtp://127.0.0.1:${port}?ignoreTLS=true`;
  let expected = 0;
  const measured = async (send: () => Promise<void>) => {
    const time = await milliseconds(send);
    expected += MAILS;
    const taken = await sink.ask({ how: "many" });
    if (taken !== expected) throw new Error(`The mail server took ${taken} of ${expected} messages.`);
    return MAILS / (time / 1000);
  };
  try {
    say(`Sending ${MAILS} mails at a time`);
    const template = await printTemplate();
    const contestants = {
      subject: async () => {
        const workspaceId = await makeCampaign(owner);
        return measured(() => pumpAll(owner, workspaceId, url));
      },
      baseline: () => measured(() => sendBare(template, url)),
    };
    const figures = await alternate(ROUNDS, contestants);
    return [
      compare({
        name: "Sending",
        unit: "mails/s",
        ...figures,
        note: `the delivery pump with claim, fence and result against a bare nodemailer pool composing and sending the same messages, ${CONNECTIONS} connections each; at least 0.8 wanted`,
      }),
    ];
  } finally {
    await sink.stop();
  }
}

/** A workspace of its own each time, since nobody may be asked twice. */
async function makeCampaign(owner: Client) {
  const workspace = await makeWorkspace("Bench");
  await fillContacts(owner, workspace, MAILS);
  await makeSendingCampaign(workspace.admin);
  return workspace.workspaceId;
}

const PRINTED = { kind: "invitation", language: "en", logoSrc: null } as const;

/** The mail as the product prints it, once. */
async function printTemplate() {
  const { admin, workspaceId } = await makeWorkspace("Bench");
  const { versionId: id } = await makeSurvey(admin);
  const { content } = await inWorkspace(admin, (db) =>
    db.surveyVersion.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId, id } } }),
  );
  return readSurveyMail(await printSurveyMail(readSurveyContent(content), PRINTED));
}

/** Asking the database all the time would slow down what is measured, so it is asked seldom before the end is near. */
async function pumpAll(owner: Client, workspaceId: string, url: string) {
  const stop = startDeliveryPump({ workerId: randomUUID(), server: { url } });
  const countSent = "select count(*)::int from deliveries where workspace_id = $1 and state = 'sent'";
  let sent = 0;
  while (sent < MAILS) {
    await sleep(sent < MAILS * 0.8 ? 500 : 40);
    sent = (await owner.query<{ count: number }>(countSent, [workspaceId])).rows[0]?.count ?? 0;
  }
  await stop();
}

async function sendBare(template: SurveyMailTemplate, url: string) {
  const { APP_URL: appUrl, MAIL_FROM: address, SECRET: secret } = env();
  const settings = { appUrl, secret, from: { name: null, address }, provider: null, inboundDomain: null };
  const transport = createTransport({ url, pool: true, maxConnections: CONNECTIONS, maxMessages: 500 });
  const one = {
    campaignId: randomUUID(),
    surveyVersionId: randomUUID(),
    firm: "Bench",
    publicKey: "bench",
    follows: null,
    deeds: [],
  };
  const send = async (n: number) => {
    const token = invitationToken({ version: 1, secret }, randomUUID(), 0);
    const person = { name: `Person ${n}`, email: `person-${n}@client.example`, deliveryId: randomUUID() };
    const recipient = { ...one, ...person, token };
    const values = { ...recipient, ...mailLinks(recipient, appUrl) };
    await transport.sendMail({
      ...mailHead(recipient, settings),
      subject: mergeTemplate(template.subject, values),
      text: mergeTemplate(template.text, values),
      html: mergeTemplate(template.html, values),
    });
  };
  await Promise.all(Array.from({ length: MAILS }, (_, n) => send(n)));
  transport.close();
}
