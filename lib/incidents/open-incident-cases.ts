import { z } from "zod";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { DomainError } from "@/lib/platform/errors";
import { defineJob, enqueue } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { isPassing } from "@/lib/platform/passing-error";
import { failureWords } from "./failure-words";
import { finishOpening } from "./finish-opening";
import { giveIncidentCase } from "./give-incident-case";
import { giveUpOpening } from "./give-up-opening";
import { lockIncident } from "./lock-incident";
import { beginSlice, SLICE } from "./slice";

const BATCH = 25;

type Opening = { readonly workspaceId: string; readonly incidentId: string };

/**
 * Gives some of those whom an open incident affects a case, and promises the next job for the others. One that cannot be opened holds up
 * nobody: the reason is kept. A database that is busy is no reason: that throws, to be tried again. Stopped at any point and run again,
 * it goes on where it was; run twice, or twice at once, it changes nothing.
 */
export async function openIncidentCases(opening: Opening, now = new Date(), limits = SLICE): Promise<void> {
  const slice = beginSlice(limits);
  for (;;) {
    const waiting = await inWorkspace(opening, (db) => listWaiting(db, opening));
    if (waiting.length === 0) return inWorkspace(opening, (db) => finishOpening(db, opening, now));
    const turn = waiting.slice(0, slice.takes(waiting.length));
    if (turn.length === 0) return inWorkspace(opening, (db) => enqueue(db, openIncidentCasesJob, opening));
    await openTogether(opening, turn, now);
  }
}

// Beside what it runs: a file of all jobs that is imported from a step of one of them would form a cycle.
export const openIncidentCasesJob = defineJob({
  name: "incidents.open-cases",
  payload: z.object({ workspaceId: z.uuid(), incidentId: z.uuid() }),
  run: (payload, signal) => openIncidentCases(payload, undefined, { ...SLICE, signal }),
  giveUp: (payload, error) => giveUpOpening(payload, error),
});

async function listWaiting(db: Db, { workspaceId, incidentId }: Opening) {
  const waiting = await db.incidentContact.findMany({
    where: {
      workspaceId,
      incidentId,
      caseId: null,
      openingFailure: null,
      incident: { state: "open", stoppedAt: null },
    },
    orderBy: { contactId: "asc" },
    take: BATCH,
    select: { contactId: true },
  });
  return waiting.map(({ contactId }) => contactId);
}

/** Several in one transaction; where that fails each has one of its own, and the one that fails is named. */
async function openTogether(opening: Opening, contactIds: readonly string[], now: Date): Promise<void> {
  try {
    await inWorkspace(opening, async (db) => {
      for (const contactId of contactIds) await open(db, { ...opening, contactId }, now);
    });
  } catch (error) {
    const [first = "", ...others] = contactIds;
    if (others.length > 0) {
      for (const contactId of contactIds) await openTogether(opening, [contactId], now);
      return;
    }
    if (isPassing(error)) throw error;
    if (!(error instanceof DomainError)) log.error({ ...opening, error }, "a case of an incident failed");
    await inWorkspace(opening, (db) => keepFailure(db, { ...opening, contactId: first }, error));
  }
}

type Opened = Opening & { readonly contactId: string };

function keepFailure(db: Db, { workspaceId, incidentId, contactId }: Opened, error: unknown) {
  return db.incidentContact.updateMany({
    where: { workspaceId, incidentId, contactId, caseId: null },
    data: { openingFailure: failureWords(error) },
  });
}

/** Under the lock of the incident: nobody gets two, and none opens once it was stopped. */
async function open(db: Db, { workspaceId, incidentId, contactId }: Opened, now: Date) {
  const incident = await lockIncident(db, workspaceId, incidentId);
  if (incident.state !== "open" || incident.stoppedAt) return;
  const where = { workspaceId_incidentId_contactId: { workspaceId, incidentId, contactId } };
  const affected = await db.incidentContact.findUnique({
    where: { ...where, caseId: null },
    select: { contact: { select: { accountId: true } } },
  });
  if (!affected) return;
  const caseId = await giveIncidentCase(
    db,
    { workspaceId, incident, contactId, accountId: affected.contact.accountId },
    now,
  );
  await db.incidentContact.update({ where, data: { caseId }, select: { contactId: true } });
}
