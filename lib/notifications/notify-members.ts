import { v7 as uuidv7 } from "uuid";
import type { Db } from "@/lib/platform/database/door";
import { enqueue, enqueueAll } from "@/lib/platform/jobs";
import type { NotificationKind } from "@/prisma/generated/enums";
import { mailNewsJob } from "./jobs";
import { isMailed, NEWS_KINDS } from "./news-kinds";
import { postNewsJob } from "./post-news";

type News = {
  readonly workspaceId: string;
  /** Who is told; each once, whoever is null or named twice. */
  readonly memberIds: readonly (string | null)[];
  readonly kind: NotificationKind;
  /** One sentence, as the inbox shows it. */
  readonly words: string;
  /** Where it leads inside the product. */
  readonly path: string;
  readonly caseId?: string;
  /** Whether a mail of its own, promised elsewhere, says more than a mail of the news could. */
  readonly hasOwnMail?: boolean;
};

/** A mail waits this long, for whoever reads the news in the product meanwhile. */
const MAIL_AFTER_MS = 2 * 60_000;

/**
 * Puts news into the inboxes of members, in the transaction of what happened, and promises a mail to those who want one about it and a
 * post to each channel that hears of it. A step.
 */
export async function notifyMembers(db: Db, { memberIds, hasOwnMail = false, ...news }: News, now: Date) {
  const told = [...new Set(memberIds)].filter((memberId) => memberId !== null);
  const rows = told.map((memberId) => ({ ...news, id: uuidv7(), memberId, at: now }));
  const [first] = rows;
  if (!first) return;
  await db.notification.createMany({ data: rows });
  if (!hasOwnMail) await promiseMails(db, news, rows, now);
  await promisePosts(db, news, first.id);
}

type About = Pick<News, "workspaceId" | "kind" | "caseId">;
type Row = { readonly id: string; readonly memberId: string };

async function promiseMails(db: Db, { workspaceId, kind, caseId }: About, rows: readonly Row[], now: Date) {
  const { mailedBy } = NEWS_KINDS[kind];
  if (mailedBy === "always" || (mailedBy === "own" && caseId)) return;
  const said = await db.notificationPreference.findMany({
    where: { workspaceId, kind, memberId: { in: rows.map(({ memberId }) => memberId) } },
    select: { memberId: true, byMail: true },
  });
  const chosen = new Map(said.map(({ memberId, byMail }) => [memberId, byMail]));
  const startAfter = new Date(now.getTime() + MAIL_AFTER_MS);
  await enqueueAll(
    db,
    mailNewsJob,
    rows
      .filter(({ memberId }) => isMailed(kind, chosen.get(memberId)))
      .map(({ id }) => ({ payload: { workspaceId, notificationId: id }, startAfter })),
  );
}

/** Once for each channel, however many members were told. */
async function promisePosts(db: Db, { workspaceId, kind }: About, notificationId: string) {
  const channels = await db.chatChannel.findMany({
    where: { workspaceId, pauseReason: null, tells: { has: kind } },
    select: { id: true },
  });
  for (const { id: channelId } of channels) {
    await enqueue(db, postNewsJob, { workspaceId, channelId, notificationId });
  }
}
