import { systemActor } from "@/lib/access/actor";
import { findListeners } from "@/lib/case-trail/find-listeners";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { notifyMembers } from "@/lib/notifications/notify-members";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { enqueue } from "@/lib/platform/jobs";
import { apologyFailure } from "./apology-failure";
import { findCaseReader } from "./find-case-reader";
import { type ClientMail, markClientMail } from "./mark-client-mail";
import { readClientMail } from "./read-client-mail";
import { reckonOwedApology } from "./reckon-owed-apology";
import { tellOfUnsentApologyJob } from "./tell-of-unsent-apology";

/**
 * Writes into the case that a mail to its client did not go out, and why, and tells who has to know. From then on no job sends it: a person
 * decides. A case without an apology that reached the client owes it again.
 */
export async function giveUpClientMail(about: ClientMail, error: unknown, now: Date) {
  const { workspaceId, what, id } = about;
  await inWorkspace(systemActor(workspaceId), async (db) => {
    const paused = await db.sender.findFirst({
      where: { workspaceId, state: "paused" },
      select: { pauseReason: true },
    });
    const why = apologyFailure({ error, pauseReason: paused?.pauseReason ?? null });
    const open = { handedAt: null, mailedAt: null, notSentAt: null, unknownAt: null };
    if (!(await markClientMail(db, about, { from: open, to: { notSentAt: now, notSentWhy: why } }))) return;
    const mail = await readClientMail(db, about);
    if (!mail) return;

    const event = { workspaceId, caseId: mail.caseId, at: now, memberId: null, note: why };
    if (what === "letter") {
      await recordCaseEvent(db, { ...event, kind: "letter_not_mailed", data: { messageId: id } });
      return tellAuthor(db, workspaceId, mail, why, now);
    }
    await recordCaseEvent(db, { ...event, kind: "apology_not_mailed", data: { apologyId: id } });
    await reckonOwedApology(db, workspaceId, mail.caseId);
    await tellOwner(db, workspaceId, mail, now);
  });
}

type Mail = NonNullable<Awaited<ReturnType<typeof readClientMail>>>;

async function tellOwner(db: Db, workspaceId: string, { caseId, ...mail }: Mail, now: Date) {
  const { ownerId, account } = mail.case;
  const reader =
    (await findCaseReader(db, { workspaceId, caseId, ownerId })) ??
    (await findCaseReader(db, { workspaceId, caseId, ownerId: null }));
  await notifyMembers(
    db,
    {
      workspaceId,
      memberIds: [reader?.id ?? null],
      kind: "apology_not_sent",
      words: `The apology to ${account.name} could not be mailed: the client does not have it.`,
      path: `/recovery/${caseId}`,
      caseId,
    },
    now,
  );
  await enqueue(db, tellOfUnsentApologyJob, { workspaceId, caseId });
}

async function tellAuthor(
  db: Db,
  workspaceId: string,
  { caseId, memberId, ...mail }: Mail,
  why: string,
  now: Date,
) {
  const { ownerId, contact } = mail.case;
  await notifyMembers(
    db,
    {
      workspaceId,
      memberIds: await findListeners(db, { workspaceId, caseId, wanted: [memberId, ownerId] }),
      kind: "apology_not_sent",
      words: `The mail to ${contact.name} was not sent. ${why}`,
      path: `/recovery/${caseId}`,
      caseId,
    },
    now,
  );
}
