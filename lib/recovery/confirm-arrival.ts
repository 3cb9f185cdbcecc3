import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError } from "@/lib/platform/errors";
import { type UncertainMailInput, uncertainMailSchema } from "./letter-input";
import { lockCase } from "./lock-case";
import { markClientMail } from "./mark-client-mail";

/** Notes that the client has a mail of which nobody could know whether it arrived, since somebody asked them. */
export async function confirmArrival(actor: Actor, input: UncertainMailInput, now = new Date()) {
  authorize(actor, "recoveryCase:advance");
  const { caseId, what, mailId: id } = uncertainMailSchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    await lockCase(db, workspaceId, caseId);
    const found =
      what === "apology"
        ? await db.apology.findFirst({ where: { workspaceId, caseId, id }, select: { unknownAt: true } })
        : await db.caseMessage.findFirst({ where: { workspaceId, caseId, id }, select: { unknownAt: true } });
    const arrived = { from: { unknownAt: found?.unknownAt }, to: { unknownAt: null, mailedAt: now } };
    if (!found?.unknownAt || !(await markClientMail(db, { workspaceId, what, id }, arrived))) {
      throw new ConflictError("Somebody has seen to this mail meanwhile. Reload to see how it stands.");
    }
    const event = { workspaceId, caseId, at: now, memberId };
    if (what === "letter") {
      await recordCaseEvent(db, { ...event, kind: "arrival_confirmed", data: { messageId: id } });
    } else {
      await recordCaseEvent(db, { ...event, kind: "apology_mailed", data: { apologyId: id } });
    }
  });
}
