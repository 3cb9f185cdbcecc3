import { v7 as uuidv7 } from "uuid";
import { systemActor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import { log } from "@/lib/platform/log";
import { RateLimit } from "@/lib/platform/rate-limit";
import type { ObservationKind } from "@/prisma/generated/enums";
import type { Seen } from "./judge-submission";
import { noteScanned } from "./note-scanned";
import { settleUnknownMails } from "./settle-unknown-mails";

export type NewObservation = Seen & {
  readonly workspaceId: string;
  readonly invitationId: string;
  readonly kind: ObservationKind;
};

const WRITE_EVERY_MS = 250;
const MOST_WAITING = 20_000;
const MOST_AT_ONCE = 1_000;
/** More looks at one link in a minute say nothing more. */
const LOOKS = new RateLimit({ mostAMinute: 100, mostNames: 100_000 });

// By invitation, so that an answer finds what its page saw a moment before it was sent.
let waiting = new Map<string, NewObservation[]>();
let writing: typeof waiting = new Map();
let count = 0;
let timer: NodeJS.Timeout | undefined;
let turn = Promise.resolve();

/** Keeps what was seen of a link. Observations are written together a moment later: one may be lost, an answer never. */
export function recordObservation(observation: NewObservation) {
  const { invitationId, kind, at } = observation;
  // What shows a person is never left out for what machines do.
  if (kind !== "evidence" && (count >= MOST_WAITING || LOOKS.isReached(invitationId, at))) return;
  if (kind !== "evidence") LOOKS.count(invitationId, at);
  count += 1;
  const own = waiting.get(observation.invitationId) ?? [];
  own.push(observation);
  waiting.set(observation.invitationId, own);
  timer ??= setTimeout(() => void writeObservations(), WRITE_EVERY_MS).unref();
}

/** What was seen of an invitation and is not in the database yet. */
export function unwrittenObservations(invitationId: string): readonly Seen[] {
  return [...(writing.get(invitationId) ?? []), ...(waiting.get(invitationId) ?? [])];
}

/** Writes what waits; for the end of a process, and for tests. */
export function writeObservations(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  turn = turn.then(writeAll);
  return turn;
}

async function writeAll() {
  [writing, waiting, count] = [waiting, new Map(), 0];
  const all = [...writing.values()].flat();
  for (const [workspaceId, own] of Map.groupBy(all, (one) => one.workspaceId)) {
    for (let from = 0; from < own.length; from += MOST_AT_ONCE) {
      await insert(workspaceId, own.slice(from, from + MOST_AT_ONCE)).catch((error) =>
        log.warn({ workspaceId, error }, "observations were lost"),
      );
    }
  }
  writing = new Map();
}

async function insert(workspaceId: string, observations: readonly NewObservation[]) {
  const rows = observations.map(({ at, ...observation }) => ({
    ...observation,
    at: at.toISOString(),
    id: uuidv7({ msecs: at.getTime() }),
  }));
  const invitationIds = [...new Set(observations.map(({ invitationId }) => invitationId))].sort();
  const actor = systemActor(workspaceId);
  await inWorkspace(actor, async (db) => {
    await db.$executeRaw`
      insert into observations
        (workspace_id, id, invitation_id, at, kind, score, user_agent, gesture, nonce_hash, network_hash, has_language)
      select ${workspaceId}::uuid, id, "invitationId", at, kind, score, "userAgent", gesture, "nonceHash", "networkHash", "hasLanguage"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as seen(
        id uuid, "invitationId" uuid, at timestamptz, kind observation_kind, score int, "userAgent" text,
        gesture text, "nonceHash" text, "networkHash" text, "hasLanguage" boolean
      )`;
    await settleUnknownMails(db, workspaceId, invitationIds);
  });
  // What was seen is kept, whatever becomes of what is learned from it.
  await inWorkspace(actor, (db) => noteScanned(db, workspaceId, invitationIds, new Date())).catch((error) =>
    log.warn({ workspaceId, error }, "observations were not looked through for scans"),
  );
}
