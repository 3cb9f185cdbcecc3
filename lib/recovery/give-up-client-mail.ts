import { systemActor } from "@/lib/access/actor";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { inWorkspace } from "@/lib/platform/database/door";
import { apologyFailure } from "./apology-failure";
import { type ClientMail, markClientMail } from "./mark-client-mail";
import { readClientMail } from "./read-client-mail";
import { reckonOwedApology } from "./reckon-owed-apology";
import { tellOfLostMail } from "./tell-of-lost-mail";

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
    } else {
      await recordCaseEvent(db, { ...event, kind: "apology_not_mailed", data: { apologyId: id } });
      await reckonOwedApology(db, workspaceId, mail.caseId, now);
    }
    await tellOfLostMail(db, { about, mail, why }, now);
  });
}
