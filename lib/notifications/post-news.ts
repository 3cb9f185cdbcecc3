import { z } from "zod";
import { systemActor } from "@/lib/access/actor";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { defineJob, enqueue } from "@/lib/platform/jobs";
import { openChannelUrl } from "./channel-url";
import { CHAT_MESSAGE } from "./chat-message";
import { chatSentence } from "./chat-sentence";
import { postToWebhook } from "./post-to-webhook";
import { judgeAnswer, type Verdict } from "./webhook-answer";

type Posting = {
  readonly workspaceId: string;
  readonly channelId: string;
  readonly notificationId: string;
};

type Circumstances = NonNullable<Parameters<typeof postToWebhook>[2]>;

const NEWS_MS = 86_400_000;
const UNREADABLE = "Its address cannot be read any more, because SECRET was changed. Add the channel anew.";

/**
 * Posts one piece of news to a channel: not to one that is paused or does not hear of it any more, nor what is older than a day. An
 * address that refuses for good pauses its channel; a server that is busy is asked again when it says.
 */
export async function postNews(posting: Posting, now = new Date(), circumstances: Circumstances = {}) {
  const actor = systemActor(posting.workspaceId);
  const found = await inWorkspace(actor, (db) => readPost(db, posting, now));
  if (!found) return;
  const { url, message } = found;
  const verdict: Verdict = url
    ? judgeAnswer(await postToWebhook(url, message, circumstances), now)
    : { words: UNREADABLE, fate: "pause" };

  await inWorkspace(actor, async (db) => {
    await noteVerdict(db, posting, verdict, now);
    if (verdict.fate === "later") {
      const startAfter = new Date(now.getTime() + (verdict.waitMs ?? 0));
      await enqueue(db, postNewsJob, posting, { startAfter });
    }
  });
  if (verdict.fate === "retry") throw new Error(`News was not posted. ${verdict.words}`);
}

// Beside what it runs, which promises it again.
export const postNewsJob = defineJob({
  name: "notifications.post-news",
  payload: z.object({ workspaceId: z.uuid(), channelId: z.uuid(), notificationId: z.uuid() }),
  run: (payload) => postNews(payload),
});

async function readPost(db: Db, { workspaceId, channelId, notificationId }: Posting, now: Date) {
  const news = await db.notification.findUnique({
    where: {
      workspaceId_id: { workspaceId, id: notificationId },
      at: { gt: new Date(now.getTime() - NEWS_MS) },
    },
    select: { kind: true, path: true, caseId: true },
  });
  if (!news) return null;
  const channel = await db.chatChannel.findUnique({
    where: {
      workspaceId_id: { workspaceId, id: channelId },
      pauseReason: null,
      tells: { has: news.kind },
    },
    select: { kind: true, sealedUrl: true },
  });
  if (!channel) return null;
  const about = news.caseId ? await readFacts(db, workspaceId, news.caseId) : null;
  const link = {
    url: new URL(news.path, env().APP_URL).href,
    label: news.caseId ? "Open the case" : "Open it in Amends",
  };
  return {
    url: openChannelUrl({ workspaceId, id: channelId }, channel.sealedUrl),
    message: CHAT_MESSAGE[channel.kind]({ sentence: chatSentence(news.kind, about), link }),
  };
}

async function readFacts(db: Db, workspaceId: string, caseId: string) {
  const found = await db.recoveryCase.findUnique({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: { account: { select: { name: true } }, owner: { select: { name: true } } },
  });
  return found && { accountName: found.account.name, ownerName: found.owner?.name ?? null };
}

function noteVerdict(db: Db, { workspaceId, channelId }: Posting, { fate, words }: Verdict, now: Date) {
  const data =
    fate === "taken"
      ? { lastSentAt: now, trouble: null }
      : { trouble: words, ...(fate === "pause" ? { pauseReason: words } : {}) };
  return db.chatChannel.updateMany({ where: { workspaceId, id: channelId }, data });
}
