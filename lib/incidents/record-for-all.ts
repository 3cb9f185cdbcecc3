import { z } from "zod";
import { actorOfMember } from "@/lib/access/actor-of-member";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { defineJob } from "@/lib/platform/jobs";
import { recordForCase } from "./record-for-case";

type Recording = { readonly workspaceId: string; readonly recordId: string };

/**
 * Records one step for all cases of an incident, one after the other, in the name of whoever asked for it; counts those that moved, those
 * that had passed it, and those that could not go, with the reason. Stopped at any point and run again, it goes on where it was.
 */
export async function recordForAll({ workspaceId, recordId }: Recording, now = new Date()) {
  const record = await inWorkspace({ workspaceId }, (db) => readRecord(db, { workspaceId, recordId }));
  if (!record?.memberId) return;
  const author = await actorOfMember(workspaceId, record.memberId);

  let after = record.upTo;
  for (;;) {
    const next = await inWorkspace({ workspaceId }, (db) =>
      readNext(db, workspaceId, record.incidentId, after),
    );
    if (!next?.caseId) break;
    const result = await recordForCase(author, { ...record, caseId: next.caseId }, now);
    after = next.contactId;
    await inWorkspace({ workspaceId }, async (db) => {
      await keepResult(db, { workspaceId, recordId }, { ...result, contactId: next.contactId });
      if (result.refusal) await keepRefusal(db, workspaceId, { ...next, ...record, refusal: result.refusal });
    });
  }
  await finish({ workspaceId, recordId }, now);
}

// Beside what it runs: a file of all jobs that is imported from a step of one of them would form a cycle.
export const recordForAllJob = defineJob({
  name: "incidents.record-for-all",
  payload: z.object({ workspaceId: z.uuid(), recordId: z.uuid() }),
  run: (payload) => recordForAll(payload),
  // Another step can be asked for then: what was recorded so far stands.
  giveUp: (payload) => finish(payload, new Date()),
});

function readRecord(db: Db, { workspaceId, recordId }: Recording) {
  return db.incidentRecord.findUnique({
    where: { workspaceId_id: { workspaceId, id: recordId }, finishedAt: null },
    select: { incidentId: true, stage: true, facts: true, memberId: true, upTo: true },
  });
}

function readNext(db: Db, workspaceId: string, incidentId: string, after: string | null) {
  return db.incidentContact.findFirst({
    where: { workspaceId, incidentId, caseId: { not: null }, ...(after && { contactId: { gt: after } }) },
    orderBy: { contactId: "asc" },
    select: { contactId: true, caseId: true },
  });
}

type Result = { readonly contactId: string; readonly fate: "moved" | "passed" | "refused" };

function keepResult(db: Db, { workspaceId, recordId }: Recording, { contactId, fate }: Result) {
  return db.incidentRecord.update({
    where: { workspaceId_id: { workspaceId, id: recordId } },
    data: { upTo: contactId, [fate]: { increment: 1 } },
    select: { id: true },
  });
}

type Refused = { readonly incidentId: string; readonly contactId: string; readonly refusal: string };

function keepRefusal(db: Db, workspaceId: string, { incidentId, contactId, refusal }: Refused) {
  return db.incidentContact.update({
    where: { workspaceId_incidentId_contactId: { workspaceId, incidentId, contactId } },
    data: { refusal },
    select: { contactId: true },
  });
}

function finish({ workspaceId, recordId }: Recording, now: Date) {
  return inWorkspace({ workspaceId }, async (db) => {
    await db.incidentRecord.updateMany({
      where: { workspaceId, id: recordId, finishedAt: null },
      data: { finishedAt: now },
    });
  });
}
