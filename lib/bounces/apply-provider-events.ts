import { ZodError, z } from "zod";
import { systemActor } from "@/lib/access/actor";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { defineJob, enqueue } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import type { MailProvider, ProviderEventState } from "@/prisma/generated/enums";
import { applyMailEvent } from "./apply-mail-event";
import { fetchFromSns } from "./fetch-from-sns";
import { readProviderEvent } from "./read-provider-event";
import { AGAIN_SECONDS, againAfter, TooEarly } from "./too-early";

const BATCH = 100;
const MOST_ATTEMPTS = 5;
const LONGEST_NOTE = 500;

type Stored = { readonly id: string; readonly provider: MailProvider; readonly payload: string };
type Circumstances = { readonly now?: Date; readonly visit?: (url: string) => Promise<unknown> };
type Fate = { readonly state: ProviderEventState; readonly note: string | null };

/**
 * Applies every report of a workspace that waits, oldest first, each in a transaction of its own. One that cannot be read is failed
 * with a note; one that fails otherwise is tried again, five times at most. Throws at the end when some are to be tried again. One
 * about a mail that is still being handed over waits on, and is promised another look.
 */
export async function applyProviderEvents(
  { workspaceId }: { readonly workspaceId: string },
  { now = new Date(), visit = fetchFromSns }: Circumstances = {},
): Promise<void> {
  const actor = systemActor(workspaceId);
  const failed: string[] = [];
  const early: string[] = [];
  for (;;) {
    const ids = await inWorkspace(actor, (db) => listWaiting(db, workspaceId, [...failed, ...early]));
    if (ids.length === 0) break;
    for (const id of ids) {
      await applyOne({ workspaceId, id }, now, visit).catch(async (error: unknown) => {
        if (error instanceof TooEarly) return void early.push(id);
        log.warn({ eventId: id, error }, "a mail provider's report could not be applied");
        failed.push(id);
        await inWorkspace(actor, (db) => countAttempt(db, workspaceId, id));
      });
    }
  }
  if (early.length > 0) await inWorkspace(actor, (db) => lookAgain(db, workspaceId, now));
  if (failed.length > 0)
    throw new Error(`${failed.length} reports of a mail provider are to be tried again.`);
}

export const applyProviderEventsJob = defineJob({
  name: "bounces.apply-provider-events",
  payload: z.object({ workspaceId: z.uuid() }),
  run: (payload) => applyProviderEvents(payload),
});

/** Once for all reports that wait, however many rounds find them waiting. */
function lookAgain(db: Db, workspaceId: string, now: Date) {
  const options = { startAfter: againAfter(now), singletonKey: workspaceId, singletonSeconds: AGAIN_SECONDS };
  return enqueue(db, applyProviderEventsJob, { workspaceId }, options);
}

async function listWaiting(db: Db, workspaceId: string, seen: readonly string[]) {
  const waiting = await db.providerEvent.findMany({
    where: { workspaceId, state: "received", id: { notIn: [...seen] } },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    take: BATCH,
    select: { id: true },
  });
  return waiting.map(({ id }) => id);
}

async function applyOne(
  { workspaceId, id }: { readonly workspaceId: string; readonly id: string },
  now: Date,
  visit: (url: string) => Promise<unknown>,
) {
  const actor = systemActor(workspaceId);
  const where = { workspaceId_id: { workspaceId, id } };
  const asked = await inWorkspace(actor, (db) =>
    db.providerEvent.findUnique({ where, select: { provider: true, payload: true } }),
  );
  const confirmAt = asked && confirmationOf(asked);
  if (confirmAt) await visit(confirmAt); // The network has no place inside a transaction; visiting twice changes nothing.

  await inWorkspace(actor, async (db) => {
    const [event] = await db.$queryRaw<Stored[]>`
      select id, provider::text as provider, payload from provider_events
      where workspace_id = ${workspaceId}::uuid and id = ${id}::uuid and state = 'received'
      for update`;
    if (!event) return;
    const { state, note } = await fateOf(db, event, { workspaceId, now });
    await db.providerEvent.update({
      where,
      data: { state, note: note?.slice(0, LONGEST_NOTE) ?? null, appliedAt: now },
      select: { id: true },
    });
  });
}

async function fateOf(db: Db, event: Stored, context: { workspaceId: string; now: Date }): Promise<Fate> {
  const reading = tryRead(event);
  if (!reading)
    return { state: "failed", note: "It is not what the provider documents, so it was not understood." };
  if (reading.confirmAt) return { state: "applied", note: "Amazon was told to report here." };

  const notes: (string | null)[] = [];
  let isApplied = false;
  for (const one of reading.events) {
    const applied = await applyMailEvent(db, one, { ...context, isVouchedFor: true });
    isApplied ||= applied.isApplied;
    notes.push(applied.note);
  }
  if (isApplied) return { state: "applied", note: null };
  const note = notes.find(Boolean) ?? "It says nothing of what became of a mail.";
  return { state: "ignored", note };
}

function confirmationOf(event: Omit<Stored, "id">) {
  return tryRead(event)?.confirmAt ?? null;
}

function tryRead({ provider, payload }: Omit<Stored, "id">) {
  try {
    return readProviderEvent(provider, payload, env().SECRET);
  } catch (error) {
    if (error instanceof ZodError || error instanceof SyntaxError) return null;
    throw error;
  }
}

function countAttempt(db: Db, workspaceId: string, id: string) {
  return db.$executeRaw`
    update provider_events
    set attempts = attempts + 1,
      state = (case when attempts + 1 >= ${MOST_ATTEMPTS} then 'failed' else 'received' end)::provider_event_state,
      note = case when attempts + 1 >= ${MOST_ATTEMPTS} then 'It could not be applied.' end
    where workspace_id = ${workspaceId}::uuid and id = ${id}::uuid and state = 'received'`;
}
