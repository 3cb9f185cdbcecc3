import { v7 as uuidv7 } from "uuid";
import { systemActor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import { log } from "@/lib/platform/log";
import { settleUnknownMails } from "./settle-unknown-mails";

export type LinkHit = {
  readonly workspaceId: string;
  readonly invitationId: string;
  readonly at: Date;
  readonly method: "GET" | "HEAD";
  readonly score: number | null;
  readonly userAgent: string | null;
};

const WRITE_EVERY_MS = 250;
const MOST_WAITING = 20_000;
const MOST_AT_ONCE = 1_000;
const USER_AGENT_LENGTH = 300;

let waiting: LinkHit[] = [];
let timer: NodeJS.Timeout | undefined;

/** Notes that somebody or something opened a link. Hits are written together a moment later: one may be lost, an answer never. */
export function recordLinkHit(hit: LinkHit) {
  if (waiting.length >= MOST_WAITING) return;
  waiting.push(hit);
  timer ??= setTimeout(() => void writeLinkHits(), WRITE_EVERY_MS).unref();
}

/** Writes the hits that wait; for the end of a process, and for tests. */
export async function writeLinkHits() {
  clearTimeout(timer);
  timer = undefined;
  const hits = waiting;
  waiting = [];
  for (const [workspaceId, own] of Map.groupBy(hits, (hit) => hit.workspaceId)) {
    for (let from = 0; from < own.length; from += MOST_AT_ONCE) {
      await insertHits(workspaceId, own.slice(from, from + MOST_AT_ONCE)).catch((error) =>
        log.warn({ workspaceId, error }, "link hits were lost"),
      );
    }
  }
}

function insertHits(workspaceId: string, hits: readonly LinkHit[]) {
  const rows = hits.map(({ at, userAgent, ...hit }) => ({
    ...hit,
    at: at.toISOString(),
    id: uuidv7({ msecs: at.getTime() }),
    userAgent: userAgent?.slice(0, USER_AGENT_LENGTH),
  }));
  const invitationIds = [...new Set(hits.map(({ invitationId }) => invitationId))];
  return inWorkspace(systemActor(workspaceId), async (db) => {
    await db.$executeRaw`
      insert into link_hits (workspace_id, id, invitation_id, at, method, score, user_agent)
      select ${workspaceId}::uuid, id, "invitationId", at, method, score, "userAgent"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as hit(id uuid, "invitationId" uuid, at timestamptz, method text, score int, "userAgent" text)`;
    await settleUnknownMails(db, workspaceId, invitationIds);
  });
}
