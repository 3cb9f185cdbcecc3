import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { forgetOldNews } from "@/lib/notifications/forget-old-news";
import { markAllRead } from "@/lib/notifications/mark-all-read";
import { markRead } from "@/lib/notifications/mark-read";
import { notifyMembers } from "@/lib/notifications/notify-members";
import { countUnread, listLatestNews, listNews } from "@/lib/notifications/queries";
import { inWorkspace } from "@/lib/platform/database/door";
import { writeCursor } from "@/lib/platform/page-cursor";
import { makeWorkspace } from "@/tests/factories/workspace";

const MONDAY = new Date("2026-03-02T09:00:00Z");
const minutesLater = (minutes: number) => new Date(MONDAY.getTime() + minutes * 60_000);

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
beforeEach(async () => {
  workspace = await makeWorkspace();
});

const tell = (actors: readonly (Actor | null)[], words: string, now = MONDAY) =>
  inWorkspace(workspace, (db) =>
    notifyMembers(
      db,
      {
        workspaceId: workspace.workspaceId,
        memberIds: actors.map((actor) => actor?.memberId ?? null),
        kind: "outcome_decided",
        words,
        path: "/recovery",
      },
      now,
    ),
  );

const wordsOf = async (actor: Actor, filters = {}) =>
  (await listNews(actor, filters)).rows.map(({ words }) => words);

describe("news", () => {
  test("reaches each member once, the latest first, and nobody else", async () => {
    const { manager, lead, director } = workspace;
    await tell([manager, manager, null, lead], "First.");
    await tell([manager], "Second.", minutesLater(1));
    expect(await wordsOf(manager)).toEqual(["Second.", "First."]);
    expect(await wordsOf(lead)).toEqual(["First."]);
    expect(await wordsOf(director)).toEqual([]);
    expect(await countUnread(manager)).toBe(2);
  });

  test("is read by whom it was told to, and by nobody else", async () => {
    const { manager, lead } = workspace;
    const stranger = await makeWorkspace();
    await tell([manager], "Mine.");
    const id = (await listNews(manager)).rows[0]?.id ?? "";
    await markRead(lead, { id });
    await markRead(stranger.manager, { id });
    await markAllRead(lead, { upTo: writeCursor({ at: minutesLater(5), id }) });
    expect(await countUnread(manager)).toBe(1);
    await markRead(manager, { id }, minutesLater(1));
    await markRead(manager, { id }, minutesLater(2));
    expect((await listNews(manager)).rows[0]?.readAt).toEqual(minutesLater(1));
    expect(await wordsOf(manager, { unread: "yes" })).toEqual([]);
  });

  test("is marked as read up to what was shown: what came since is not", async () => {
    const { manager } = workspace;
    await tell([manager], "Shown.");
    const [shown] = (await listNews(manager)).rows;
    await tell([manager], "Not shown.", minutesLater(1));
    await markAllRead(manager, { upTo: writeCursor(shown ?? { at: MONDAY, id: "" }) });
    expect(await wordsOf(manager, { unread: "yes" })).toEqual(["Not shown."]);
    await expect(markAllRead(manager, { upTo: "nonsense" })).rejects.toThrow("outdated");
  });

  test("comes in pages that leave nothing out and say nothing twice, and the bell stops counting at 100", async () => {
    const { manager } = workspace;
    for (let i = 0; i < 120; i += 1) await tell([manager], `News ${i}.`, minutesLater(Math.floor(i / 7)));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listNews(manager, { cursor });
      seen.push(...page.rows.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(120);
    expect(seen).toHaveLength(120);
    expect(await countUnread(manager)).toBe(100);
    expect((await listLatestNews(manager)).rows.map(({ id }) => id)).toEqual(seen.slice(0, 10));
  });

  test("is forgotten after 180 days, and not before", async () => {
    const { manager } = workspace;
    await tell([manager], "Old.", new Date("2025-09-03T09:59:59Z"));
    await tell([manager], "Young.", new Date("2025-09-03T10:00:01Z"));
    await forgetOldNews(new Date("2026-03-02T10:00:00Z"));
    expect(await wordsOf(manager)).toEqual(["Young."]);
  });
});
