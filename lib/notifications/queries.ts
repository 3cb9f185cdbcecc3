import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import { readCursor, writeCursor } from "@/lib/platform/page-cursor";
import type { Prisma } from "@/prisma/generated/client";
import { CHOSEN_KINDS, isMailed, wantsDigest } from "./news-kinds";
import { type InboxFilters, inboxFiltersSchema } from "./schema";

const PAGE = 50;
const LATEST = 10;

/** Counting the unread ends here: the bell says 99+. */
export const MOST_UNREAD = 100;

const newsRow = {
  id: true,
  kind: true,
  words: true,
  path: true,
  at: true,
  readAt: true,
} satisfies Prisma.NotificationSelect;

const latestFirst = [{ at: "desc" }, { id: "desc" }] satisfies Prisma.NotificationOrderByWithRelationInput[];

/** A page of the actor's own news, latest first, all of it or the unread. */
export async function listNews(actor: Actor, filters: InboxFilters = {}) {
  authorize(actor, "workspace:read");
  const { unread, cursor } = inboxFiltersSchema.parse(filters);
  const { workspaceId, memberId } = actor;
  const place = readCursor(cursor);
  return inWorkspace(actor, async (db) => {
    const found = await db.notification.findMany({
      where: {
        workspaceId,
        memberId,
        ...(unread ? { readAt: null } : {}),
        ...(place ? { OR: [{ at: { lt: place.at } }, { at: place.at, id: { lt: place.id } }] } : {}),
      },
      orderBy: latestFirst,
      take: PAGE + 1,
      select: newsRow,
    });
    const rows = found.slice(0, PAGE);
    const last = rows.at(-1);
    return {
      rows,
      nextCursor: found.length > PAGE && last ? writeCursor(last) : null,
      timeZone: await getTimeZone(db, workspaceId),
    };
  });
}

export type NewsRow = Awaited<ReturnType<typeof listNews>>["rows"][number];

/** The actor's latest news, for the bell. */
export async function listLatestNews(actor: Actor) {
  authorize(actor, "workspace:read");
  const { workspaceId, memberId } = actor;
  return inWorkspace(actor, async (db) => ({
    rows: await db.notification.findMany({
      where: { workspaceId, memberId },
      orderBy: latestFirst,
      take: LATEST,
      select: newsRow,
    }),
    timeZone: await getTimeZone(db, workspaceId),
  }));
}

/** How much of the actor's own news is unread; counting ends at `MOST_UNREAD`. */
export function countUnread(actor: Actor): Promise<number> {
  authorize(actor, "workspace:read");
  const { workspaceId, memberId } = actor;
  return inWorkspace(actor, (db) =>
    db.notification.count({ where: { workspaceId, memberId, readAt: null }, take: MOST_UNREAD }),
  );
}

/** What the actor is mailed about, and whether there is a digest in the morning. */
export async function getPreferences(actor: Actor) {
  authorize(actor, "workspace:read");
  const { workspaceId, memberId, role } = actor;
  return inWorkspace(actor, async (db) => {
    const said = await db.notificationPreference.findMany({
      where: { workspaceId, memberId },
      select: { kind: true, byMail: true },
    });
    const wish = await db.digestWish.findUnique({
      where: { workspaceId_memberId: { workspaceId, memberId } },
      select: { isWanted: true },
    });
    const chosen = new Map(said.map(({ kind, byMail }) => [kind, byMail]));
    return {
      byMail: CHOSEN_KINDS.filter((kind) => isMailed(kind, chosen.get(kind))),
      hasDigest: wantsDigest(role, wish?.isWanted),
    };
  });
}

export type Preferences = Awaited<ReturnType<typeof getPreferences>>;
