import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { actorOfMember } from "@/lib/access/actor-of-member";
import { isAllowed } from "@/lib/access/permissions";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { defineJob, enqueue } from "@/lib/platform/jobs";
import { breakOffRecord } from "./break-off-record";
import { failureWords } from "./failure-words";
import { keepRecordResult } from "./keep-record-result";
import { readRecord } from "./read-record";
import { recordForCase } from "./record-for-case";
import { beginSlice, SLICE } from "./slice";

type Recording = { readonly workspaceId: string; readonly recordId: string };

/**
 * Records one step for some cases of an incident, one after the other, in the name of whoever asked for it, and promises the next job for
 * the others; counts those that moved, those that had passed it, and those that could not go, with the reason. Stopped at any point and
 * run again, it goes on where it was. Where whoever asked may not act any more, it breaks off and says so.
 */
export async function recordForAll(recording: Recording, now = new Date(), limits = SLICE) {
  const slice = beginSlice(limits);
  const asked = await inWorkspace(recording, (db) => readRecord(db, recording));
  if (!asked) return;
  const author = await findAuthor(recording, asked.memberId);
  if (!author) return breakOffRecord(recording, GONE, now);

  while (slice.takes(1) > 0) {
    const record = await inWorkspace(recording, (db) => readNext(db, recording));
    if (!record) return;
    const { next } = record;
    if (!next?.caseId) return finish(recording, now);
    const result = await recordForCase(author, { ...record, caseId: next.caseId }, now);
    const { contactId } = next;
    // Where another run went on from the same place, it goes on alone.
    if (!(await keepRecordResult(recording, { ...record, ...result, contactId }))) return;
  }
  await inWorkspace(recording, (db) => enqueue(db, recordForAllJob, recording));
}

// Beside what it runs: a file of all jobs that is imported from a step of one of them would form a cycle.
export const recordForAllJob = defineJob({
  name: "incidents.record-for-all",
  payload: z.object({ workspaceId: z.uuid(), recordId: z.uuid() }),
  run: (payload, signal) => recordForAll(payload, undefined, { ...SLICE, signal }),
  // What was recorded so far stands, and it can go on.
  giveUp: (payload, error) => breakOffRecord(payload, failureWords(error), new Date()),
});

const GONE = "Whoever asked for it may not do this any more.";

async function findAuthor({ workspaceId }: Recording, memberId: string | null): Promise<Actor | null> {
  if (!memberId) return null;
  const author = await actorOfMember(workspaceId, memberId).catch((error: unknown) => {
    if (error instanceof NotFoundError) return null;
    throw error;
  });
  return author && isAllowed(author.role, "incident:edit") ? author : null;
}

/** The record as it stands, and whose case comes next; null once it is to end. */
async function readNext(db: Db, recording: Recording) {
  const record = await readRecord(db, recording);
  if (!record) return null;
  const { incidentId, upTo } = record;
  const next = await db.incidentContact.findFirst({
    where: {
      workspaceId: recording.workspaceId,
      incidentId,
      caseId: { not: null },
      ...(upTo && { contactId: { gt: upTo } }),
    },
    orderBy: { contactId: "asc" },
    select: { contactId: true, caseId: true },
  });
  return { ...record, next };
}

function finish({ workspaceId, recordId }: Recording, now: Date) {
  return inWorkspace({ workspaceId }, async (db) => {
    await db.incidentRecord.updateMany({
      where: { workspaceId, id: recordId, finishedAt: null },
      data: { finishedAt: now },
    });
  });
}
