import { systemActor } from "@/lib/access/actor";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { sendMail } from "@/lib/platform/mailer";
import { wantsMail } from "./wants-mail";

type Told = { readonly workspaceId: string; readonly notificationId: string };

const NEWS_MS = 86_400_000;

/**
 * Mails a member one piece of news: not what was read in the product meanwhile, nor what is older than a day, nor what nobody wants
 * mailed any more, nor anything twice. What could not be sent is tried again.
 */
export async function mailNews(told: Told, now = new Date()) {
  const actor = systemActor(told.workspaceId);
  const news = await inWorkspace(actor, (db) => takeNews(db, told, now));
  if (!news) return;
  try {
    const { newsMail } = await import("@/emails/news");
    const { member, words, path } = news;
    const mail = await newsMail({ readerName: member.name, words, link: new URL(path, env().APP_URL).href });
    await sendMail({ to: member.email, ...mail });
  } catch (error) {
    await inWorkspace(actor, (db) => giveBack(db, told));
    throw error;
  }
}

/** Marks it as mailed before it is, so that no second try sends it beside the first. */
async function takeNews(db: Db, { workspaceId, notificationId }: Told, now: Date) {
  const news = await db.notification.findFirst({
    where: {
      workspaceId,
      id: notificationId,
      readAt: null,
      mailedAt: null,
      at: { gt: new Date(now.getTime() - NEWS_MS) },
      member: { state: "active" },
    },
    select: {
      kind: true,
      at: true,
      caseId: true,
      memberId: true,
      words: true,
      path: true,
      member: { select: { name: true, email: true } },
    },
  });
  if (!news || !(await wantsMail(db, { workspaceId, ...news }))) return null;
  if (news.kind === "conflict_of_interest" && (await isMailedAsOwner(db, workspaceId, news))) return null;
  const { count } = await db.notification.updateMany({
    where: { workspaceId, id: notificationId, readAt: null, mailedAt: null },
    data: { mailedAt: now },
  });
  return count === 0 ? null : news;
}

type CaseNews = { readonly caseId: string | null; readonly memberId: string; readonly at: Date };

/** Whoever takes over a case as it opens is mailed about the case itself, with the client's words. */
async function isMailedAsOwner(db: Db, workspaceId: string, { caseId, memberId, at }: CaseNews) {
  if (!caseId) return false;
  const told = await db.caseEvent.findFirst({
    where: {
      workspaceId,
      caseId,
      kind: "owner_told",
      at: { gte: at },
      data: { path: ["memberId"], equals: memberId },
    },
    select: { id: true },
  });
  return told !== null;
}

function giveBack(db: Db, { workspaceId, notificationId }: Told) {
  return db.notification.updateMany({ where: { workspaceId, id: notificationId }, data: { mailedAt: null } });
}
