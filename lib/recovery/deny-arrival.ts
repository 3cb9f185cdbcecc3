import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { ConflictError } from "@/lib/platform/errors";
import { type UncertainMailInput, uncertainMailSchema } from "./letter-input";
import { type LockedCase, lockCase } from "./lock-case";
import { markClientMail } from "./mark-client-mail";
import { reckonOwedApology } from "./reckon-owed-apology";

const NOT_ARRIVED = "The client says that it did not arrive.";

/**
 * Notes that the client does not have a mail that the mail server took, or may have taken, since somebody asked them. Without an apology that
 * reached them the case owes it again.
 */
export async function denyArrival(actor: Actor, input: UncertainMailInput, now = new Date()) {
  authorize(actor, "recoveryCase:advance");
  const { caseId, what, mailId: id } = uncertainMailSchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    const current = await lockCase(db, workspaceId, caseId);
    const fate = await findFate(db, workspaceId, current, { what, id });
    const lost = { mailedAt: null, unknownAt: null, notSentAt: now, notSentWhy: NOT_ARRIVED };
    const from = fate && { ...fate, notSentAt: null };
    if (!from || !(await markClientMail(db, { workspaceId, what, id }, { from, to: lost }))) {
      throw new ConflictError("Somebody has seen to this mail meanwhile. Reload to see how it stands.");
    }
    const data = { [what === "apology" ? "apologyId" : "messageId"]: id };
    await recordCaseEvent(db, { workspaceId, caseId, at: now, memberId, kind: "arrival_denied", data });
    if (what === "apology") await reckonOwedApology(db, workspaceId, caseId, now);
  });
}

type Which = Pick<UncertainMailInput, "what"> & { readonly id: string };

/** How a mail stands that went out or may have; null for any other, and for an apology of a round or a case that is over. */
async function findFate(db: Db, workspaceId: string, current: LockedCase, { what, id }: Which) {
  const { id: caseId, stage, roundSince } = current;
  const wentOut = [{ mailedAt: { not: null } }, { unknownAt: { not: null } }];
  const select = { mailedAt: true, unknownAt: true } as const;
  if (what === "letter") {
    return db.caseMessage.findFirst({
      where: { workspaceId, caseId, id, side: "firm", OR: wentOut },
      select,
    });
  }
  if (stage === "closed") return null;
  const ofRound = { workspaceId, caseId, id, channel: "email", at: { gte: roundSince } } as const;
  return db.apology.findFirst({ where: { ...ofRound, OR: wentOut }, select });
}
