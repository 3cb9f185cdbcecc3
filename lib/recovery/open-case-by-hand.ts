import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { openRecoveryCase } from "./open-recovery-case";
import { type NewCaseInput, newCaseSchema } from "./schema";

/** Opens a case for a complaint that came by another way than a survey (phone, mail, a meeting, social media), or for neglect. */
export async function openCaseByHand(actor: Actor, input: NewCaseInput, now = new Date()) {
  authorize(actor, "recoveryCase:open");
  const { contactId, complaint, reachedBy } = newCaseSchema.parse(input);
  const { workspaceId } = actor;

  return inWorkspace(actor, async (db) => {
    const contact = await db.contact.findUnique({
      where: { workspaceId_id: { workspaceId, id: contactId } },
      select: { accountId: true },
    });
    if (!contact) throw new NotFoundError("This contact does not exist.");

    const { caseId } = await openRecoveryCase(
      db,
      {
        workspaceId,
        contactId,
        accountId: contact.accountId,
        origin: reachedBy === "neglect" ? "neglect" : "by_hand",
        channel: reachedBy === "neglect" ? null : reachedBy,
        response: null,
        openedById: actor.memberId,
        note: complaint,
      },
      now,
    );
    return { caseId };
  });
}
