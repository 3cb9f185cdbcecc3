import { systemActor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { newestKey } from "@/lib/platform/link-keys";
import { ensureFollowUpSurvey } from "@/lib/surveys/ensure-follow-up-survey";
import type { ContactState, ExclusionReason } from "@/prisma/generated/enums";
import { advanceCase } from "./advance-case";
import { type Due, eachDueCase } from "./each-due-case";

/** Asks the client of every case whose follow-up has fallen due whether the repair worked. Returns how many cases it moved. */
export function sendDueFollowUps(due: Due): Promise<number> {
  return eachDueCase("remedied", due, ({ workspaceId, caseId }) =>
    sendFollowUp(workspaceId, caseId, due.now),
  );
}

/** Invites the client to the follow-up of one case and lets the case wait for the answer. */
async function sendFollowUp(workspaceId: string, caseId: string, now: Date) {
  const actor = systemActor(workspaceId);
  await inWorkspace(actor, async (db) => {
    const { contact, round, ...recoveryCase } = await db.recoveryCase.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      select: { accountId: true, contactId: true, round: true, contact: { select: { state: true } } },
    });
    const exclusionReason = EXCLUSIONS[contact.state];
    const { followUpDueAt } = await advanceCase(
      db,
      actor,
      {
        caseId,
        move: { to: "following_up", by: "clock", fact: "invitation" },
        note: exclusionReason ? `Not asked: this contact is marked as ${contact.state}.` : undefined,
      },
      now,
    );
    const survey = await ensureFollowUpSurvey(db, workspaceId, now);
    const invitation = {
      workspaceId,
      caseId,
      round,
      ...recoveryCase,
      surveyVersionId: survey.id,
      tokenKeyVersion: newestKey(env().linkKeys).version,
      createdAt: now,
    };
    if (exclusionReason) {
      await db.invitation.create({ data: { ...invitation, state: "excluded", exclusionReason } });
      return;
    }
    const { id: invitationId } = await db.invitation.create({
      data: { ...invitation, state: "asked", expiresAt: followUpDueAt },
      select: { id: true },
    });
    await db.delivery.create({ data: { workspaceId, invitationId, dueAt: now, createdAt: now } });
  });
}

/** A contact who must not or cannot be written to is not asked; the silence that follows is then "no answer". */
const EXCLUSIONS: Record<ContactState, ExclusionReason | null> = {
  active: null,
  unsubscribed: "unsubscribed",
  bounced: "bounced",
  left: "left",
};
