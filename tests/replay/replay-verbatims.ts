import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { applyImport } from "@/lib/accounts/apply-import";
import { checkImport } from "@/lib/accounts/check-import";
import { confirmImport } from "@/lib/accounts/confirm-import";
import { startImport } from "@/lib/accounts/start-import";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { expandCampaign } from "@/lib/campaigns/expand-campaign";
import { launchCampaign } from "@/lib/campaigns/launch-campaign";
import { tendCampaigns } from "@/lib/campaigns/tend-campaigns";
import { startDeliveryPump } from "@/lib/deliveries/start-delivery-pump";
import { acrossWorkspaces, inWorkspace } from "@/lib/platform/database/door";
import { makeSurvey } from "@/tests/factories/survey";
import { clockHeader } from "./respondent-server";
import type { Verbatim } from "./telco-verbatims";

const CONTACTS_PER_ACCOUNT = 20;
const AT_ONCE = 6;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const READING_MS = 30_000;

type Setting = { readonly actor: Actor; readonly managerEmail: string; readonly smtpUrl: string };
export type Mailed = { readonly recipient: string; readonly link: string };

/** Lets every row be a contact who is imported, invited by mail and, where the file has a score, answers at the row's own date. */
export async function replayVerbatims(rows: readonly Verbatim[], { actor, managerEmail, smtpUrl }: Setting) {
  const tag = randomUUID().slice(0, 8);
  const begin = new Date((rows[0]?.at ?? new Date()).getTime() - HOUR_MS);

  await importContacts(actor, rows.length, tag, managerEmail);
  const end = new Date((rows.at(-1)?.at ?? begin).getTime() + DAY_MS);
  const campaignId = await launch(actor, begin, end);
  await sendAll(actor, campaignId, smtpUrl, begin);
  const mailed = await readMailed(tag);

  const linkOf = new Map(mailed.map(({ recipient, link }) => [recipient, link]));
  const waiting = rows.entries();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [index, row] of waiting) {
        const link = linkOf.get(address(index, tag));
        if (!link) throw new Error(`No mail reached contact ${index}.`);
        if (row.score !== null) await answer(link, row.score, row, `198.18.${index >> 8}.${index & 255}`);
      }
    }),
  );
  return { campaignId, mailed };
}

async function importContacts(actor: Actor, count: number, tag: string, managerEmail: string) {
  const lines = Array.from({ length: count }, (_, i) => {
    const account = `Replay ${tag} ${Math.floor(i / CONTACTS_PER_ACCOUNT)}`;
    return `${account},Person ${i},${address(i, tag)},${managerEmail}`;
  });
  const bytes = new TextEncoder().encode(["Account,Name,E-mail,Owner", ...lines].join("\n"));
  const { id: importId } = await startImport(actor, { fileName: "replay.csv", bytes });
  await checkImport({ workspaceId: actor.workspaceId, importId });
  await confirmImport(actor, { importId });
  await applyImport({ workspaceId: actor.workspaceId, importId });
}

async function launch(actor: Actor, at: Date, end: Date) {
  const { surveyId } = await makeSurvey(actor);
  const closesOn = end.toISOString().slice(0, 10);
  const { id: campaignId } = await createCampaign(actor, { name: "Replay", surveyId, closesOn }, at);
  await launchCampaign(actor, { campaignId }, at);
  await expandCampaign({ workspaceId: actor.workspaceId, campaignId }, at);
  return campaignId;
}

async function sendAll(actor: Actor, campaignId: string, url: string, at: Date) {
  const stop = startDeliveryPump({ workerId: randomUUID(), server: { url }, clock: () => at });
  let state = "sending";
  while (state === "sending") {
    await new Promise((resolve) => setTimeout(resolve, 200));
    await tendCampaigns({ now: at, only: [actor.workspaceId] });
    ({ state } = await inWorkspace(actor, (db) =>
      db.campaign.findUniqueOrThrow({
        where: { workspaceId_id: { workspaceId: actor.workspaceId, id: campaignId } },
        select: { state: true },
      }),
    ));
  }
  await stop();
}

/** What the mail server was given, with the link that each message carries. */
async function readMailed(tag: string): Promise<Mailed[]> {
  const messages = await acrossWorkspaces((db) =>
    db.sandboxMessage.findMany({
      where: { recipient: { endsWith: domain(tag) } },
      select: { recipient: true, text: true },
    }),
  );
  return messages.map(({ recipient, text }) => ({
    recipient,
    link: /https?:\/\/\S+\/r\/[^\s/]+/.exec(text)?.[0] ?? "",
  }));
}

/** As a person does: opens the link from a desk of their own, reads for half a minute, and sends. */
async function answer(link: string, score: number, { at, comment }: Verbatim, desk: string) {
  const from = { "x-forwarded-for": desk, "accept-language": "en" };
  const opened = new Date(at.getTime() - READING_MS);
  const page = await (
    await fetch(`${link}/${score}`, { headers: { ...from, ...clockHeader(opened) } })
  ).text();
  const nonce = /name="nonce" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const body = new URLSearchParams({ score: String(score), comment, nonce });
  const headers = { ...from, ...clockHeader(at) };
  const answered = await fetch(link, { method: "POST", headers, body });
  if (answered.status !== 200) throw new Error(`An answer of ${score} was met with ${answered.status}.`);
}

function address(index: number, tag: string) {
  return `person-${index}@${domain(tag)}`;
}

function domain(tag: string) {
  return `${tag}.client.example`;
}
