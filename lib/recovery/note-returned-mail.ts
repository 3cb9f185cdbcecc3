import { z } from "zod";
import { systemActor } from "@/lib/access/actor";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { defineJob } from "@/lib/platform/jobs";
import { lockCase } from "./lock-case";
import { type ClientMail, markClientMail } from "./mark-client-mail";
import { readClientMail } from "./read-client-mail";
import { reckonOwedApology } from "./reckon-owed-apology";
import { tellOfLostMail } from "./tell-of-lost-mail";

type Returned = { readonly workspaceId: string; readonly contactId: string };
type Span = { readonly gte: Date; readonly lte: Date };

// As long as mail servers try (RFC 5321): what went out before that has arrived.
const LONGEST_TRYING_MS = 5 * 86_400_000;
const MOST_CASES = 100;
const MOST_MAILS = 50;

/**
 * Writes into the open cases of a contact, whose address is known to be dead now, that what was mailed there shortly before did not arrive,
 * though a mail server had taken it. A case without an apology that reached the client owes it again. Doing it again changes nothing.
 */
export async function noteReturnedMail({ workspaceId, contactId }: Returned, now = new Date()) {
  const actor = systemActor(workspaceId);
  const contact = await inWorkspace(actor, (db) =>
    db.contact.findUnique({
      where: { workspaceId_id: { workspaceId, id: contactId } },
      select: {
        bouncedAt: true,
        bounceWords: true,
        cases: {
          where: { stage: { not: "closed" } },
          orderBy: { openedAt: "desc" },
          take: MOST_CASES,
          select: { id: true },
        },
      },
    }),
  );
  if (!contact?.bouncedAt) return;
  const why = `It came back: ${contact.bounceWords ?? "nobody is reached at this address"}.`;
  const span = { gte: new Date(contact.bouncedAt.getTime() - LONGEST_TRYING_MS), lte: contact.bouncedAt };
  for (const { id: caseId } of contact.cases) {
    await inWorkspace(actor, (db) => noteInCase(db, { workspaceId, caseId, why, span }, now));
  }
}

// Beside what it runs: a file of all jobs that is imported from a step of one of them would form a cycle.
export const noteReturnedMailJob = defineJob({
  name: "recovery.note-returned-mail",
  payload: z.object({ workspaceId: z.uuid(), contactId: z.uuid() }),
  run: (payload) => noteReturnedMail(payload),
});

type Lost = {
  readonly workspaceId: string;
  readonly caseId: string;
  readonly why: string;
  readonly span: Span;
};

async function noteInCase(db: Db, { workspaceId, caseId, why, span }: Lost, now: Date) {
  const { stage, roundSince } = await lockCase(db, workspaceId, caseId);
  if (stage === "closed") return;
  const wentOut = { OR: [{ mailedAt: span }, { unknownAt: span }] };
  const which = {
    where: { workspaceId, caseId, at: { gte: roundSince }, ...wentOut },
    take: MOST_MAILS,
    select: { id: true },
  } as const;
  const apologies = await db.apology.findMany(which);
  const letters = await db.caseMessage.findMany({ ...which, where: { ...which.where, side: "firm" } });
  const mails: ClientMail[] = [
    ...apologies.map(({ id }) => ({ workspaceId, what: "apology" as const, id })),
    ...letters.map(({ id }) => ({ workspaceId, what: "letter" as const, id })),
  ];
  for (const about of mails) {
    const lost = { mailedAt: null, unknownAt: null, notSentAt: now, notSentWhy: why };
    const mail = await readClientMail(db, about);
    if (!mail || !(await markClientMail(db, about, { from: { notSentAt: null }, to: lost }))) continue;
    const isApology = about.what === "apology";
    await recordCaseEvent(db, {
      ...{ workspaceId, caseId, at: now, memberId: null, note: why },
      kind: isApology ? "apology_not_mailed" : "letter_not_mailed",
      data: { [isApology ? "apologyId" : "messageId"]: about.id },
    });
    await tellOfLostMail(db, { about, mail, why }, now);
  }
  if (apologies.length > 0) await reckonOwedApology(db, workspaceId, caseId, now);
}
