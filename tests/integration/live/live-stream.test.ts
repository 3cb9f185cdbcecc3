import { connect } from "node:net";
import { Client } from "pg";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { listenForChanges } from "@/lib/live/listen-for-changes";
import { closeLiveHub, openLiveHub, recheckLiveStreams } from "@/lib/live/open-live-hub";
import { openLiveStream } from "@/lib/live/open-live-stream";
import { markAllRead } from "@/lib/notifications/mark-all-read";
import { notifyMembers } from "@/lib/notifications/notify-members";
import { inWorkspace } from "@/lib/platform/database/door";
import { writeCursor } from "@/lib/platform/page-cursor";
import { MONDAY, makeCase } from "@/tests/factories/case";
import { startRawServer } from "@/tests/factories/talking-server";
import { makeWorkspace } from "@/tests/factories/workspace";

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
beforeEach(async () => {
  workspace = await makeWorkspace();
});
afterAll(closeLiveHub);

const BRIEFLY_MS = 250;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Opens a stream and reads it until it ends; `said` is everything so far. */
async function open(
  actor: Actor,
  options: { isSignedIn?: () => Promise<boolean>; checkMs?: number; beatMs?: number } = {},
) {
  const browser = new AbortController();
  const stream = await openLiveStream(actor, {
    signal: browser.signal,
    isSignedIn: async () => true,
    ...options,
  });
  const heard = { text: "", isOver: false };
  const decoder = new TextDecoder();
  const reading = (async () => {
    for await (const piece of stream) heard.text += decoder.decode(piece);
    heard.isOver = true;
  })();
  const messages = () => [...heard.text.matchAll(/^data: (.*)$/gm)].map(([, json]) => JSON.parse(json ?? ""));
  const says = (message: object) => expect.poll(messages, { timeout: 5_000 }).toContainEqual(message);
  return { heard, messages, says, leave: () => browser.abort(), reading };
}

const touch = (caseId: string) =>
  inWorkspace(workspace, (db) =>
    recordCaseEvent(db, {
      workspaceId: workspace.workspaceId,
      caseId,
      at: MONDAY,
      memberId: null,
      kind: "late_answer",
    }),
  );

const tell = ({ memberId }: Actor) =>
  inWorkspace(workspace, (db) =>
    notifyMembers(
      db,
      {
        workspaceId: workspace.workspaceId,
        memberIds: [memberId],
        kind: "outcome_decided",
        words: "Words.",
        path: "/",
      },
      MONDAY,
    ),
  );

describe("live changes", () => {
  test("tell everybody in the workspace which case changed, each member of their own news, and strangers nothing", async () => {
    // The manager owns the case and has news of it; these two have none.
    const { lead, director } = workspace;
    const stranger = await makeWorkspace();
    const { caseId } = await makeCase(workspace);
    const lena = await open(lead);
    const dora = await open(director);
    const other = await open(stranger.manager);
    await lena.says({ kind: "news", unread: 0 });

    await touch(caseId);
    await tell(lead);
    await lena.says({ kind: "case", caseId });
    await dora.says({ kind: "case", caseId });
    await lena.says({ kind: "news", unread: 1 });
    const before = lena.messages().length;
    await markAllRead(lead, {
      upTo: writeCursor({ at: MONDAY, id: "ffffffff-ffff-ffff-ffff-ffffffffffff" }),
    });
    await expect.poll(() => lena.messages().slice(before)).toEqual([{ kind: "news", unread: 0 }]);

    expect(dora.messages().filter(({ kind }) => kind === "news")).toEqual([{ kind: "news", unread: 0 }]);
    expect(other.messages()).toEqual([{ kind: "news", unread: 0 }]);
    expect(lena.heard.text).not.toContain("Words");
    for (const one of [lena, dora, other]) one.leave();
  });

  test("tell nothing of what was rolled back, and of very many cases at once", async () => {
    const { lead, workspaceId } = workspace;
    const { caseId } = await makeCase(workspace);
    const lena = await open(lead);
    await lena.says({ kind: "news", unread: 0 });
    await inWorkspace(workspace, async (db) => {
      await recordCaseEvent(db, { workspaceId, caseId, at: MONDAY, memberId: null, kind: "late_answer" });
      throw new Error("no");
    }).catch(() => {});
    await pause(BRIEFLY_MS);
    expect(lena.messages()).toHaveLength(1);

    const client = new Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    await client.query("begin");
    // Without keys, and written for this once only.
    await client.query("alter table case_events disable trigger all");
    await client.query("alter table case_events enable trigger tell_of_events");
    await client.query(
      `insert into case_events (workspace_id, id, case_id, at, kind)
       select $1, gen_random_uuid(), gen_random_uuid(), now(), 'late_answer' from generate_series(1, 51)`,
      [workspaceId],
    );
    await client.query("delete from case_events where workspace_id = $1 and kind = 'late_answer'", [
      workspaceId,
    ]);
    await client.query("alter table case_events enable trigger all");
    await client.query("commit");
    await client.end();
    await lena.says({ kind: "case", caseId: null });
    lena.leave();
  });

  test("end with the session, and leave nothing behind when the browser goes", async () => {
    const { manager } = workspace;
    const { listeners } = await openLiveHub();
    const before = listeners.size;
    let isSignedIn = true;
    const kept = await open(manager, { isSignedIn: async () => isSignedIn, checkMs: 20, beatMs: 20 });
    await expect.poll(() => kept.heard.text).toContain(": still here");
    const left = await open(manager);
    expect(listeners.size).toBe(before + 2);
    left.leave();
    expect(listeners.size).toBe(before + 1);
    expect(kept.heard.isOver).toBe(false);
    isSignedIn = false;
    await kept.reading;
    await left.reading;
    expect(listeners.size).toBe(before);
  });

  test("end at once for the session that signs out, and go on in another of the same member", async () => {
    const { lead } = workspace;
    let isSignedIn = true;
    const here = await open(lead, { isSignedIn: async () => isSignedIn });
    const elsewhere = await open(lead);
    await here.says({ kind: "news", unread: 0 });
    isSignedIn = false;
    await recheckLiveStreams(lead);
    await expect.poll(() => here.heard.isOver, { timeout: 5_000 }).toBe(true);
    expect(elsewhere.heard.isOver).toBe(false);
    elsewhere.leave();
  });

  test("end when nobody can tell for long whether the session still holds", async () => {
    let asked = 0;
    const isSignedIn = async () => {
      asked += 1;
      throw new Error("no database");
    };
    const page = await open(workspace.lead, { isSignedIn, checkMs: 20 });
    await expect.poll(() => page.heard.isOver, { timeout: 5_000 }).toBe(true);
    expect(asked).toBe(5);
  });

  test("are told of as missed when the first connection failed, though pages were open already", async () => {
    const database = new URL(process.env.DATABASE_URL ?? "");
    let connections = 0;
    const proxy = await startRawServer((socket) => {
      connections += 1;
      if (connections === 1) return socket.destroy();
      const onwards = connect(Number(database.port), database.hostname);
      onwards.on("error", () => {});
      socket.pipe(onwards).pipe(socket);
    });
    const url = new URL(database);
    url.host = `127.0.0.1:${proxy.port}`;
    let resumed = 0;
    const onResumed = () => {
      resumed += 1;
    };
    const stop = await listenForChanges({ onChange: () => {}, onResumed }, url.href);
    expect(resumed).toBe(0);
    await expect.poll(() => resumed, { timeout: 5_000 }).toBe(1);
    await stop();
    await proxy.stop();
  });

  test("are given to six pages of a member at once, and to a seventh when one has gone", async () => {
    const { manager, lead } = workspace;
    const pages = [];
    for (let i = 0; i < 6; i += 1) pages.push(await open(manager));
    await expect(open(manager)).rejects.toThrow("Too many pages");
    pages.push(await open(lead));
    pages[0]?.leave();
    pages.push(await open(manager));
    for (const page of pages) page.leave();
  });

  test("are heard again after the connection to the database was lost", async () => {
    const { lead } = workspace;
    const { caseId } = await makeCase(workspace);
    const lena = await open(lead);
    await lena.says({ kind: "news", unread: 0 });
    const client = new Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    await client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'amends_live'",
    );
    await client.end();
    await lena.says({ kind: "case", caseId: null });
    await touch(caseId);
    await lena.says({ kind: "case", caseId });
    lena.leave();
  });
});
