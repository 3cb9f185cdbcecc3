import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { advanceCase } from "./advance-case";
import { type ApologyInput, apologySchema } from "./schema";
import { sendApologyJob } from "./send-apology";

/** Records the apology and moves the case on; one by e-mail is sent to the client once this is committed. */
export async function recordApology(actor: Actor, input: ApologyInput, now = new Date()) {
  authorize(actor, "recoveryCase:advance");
  const { caseId, ...apology } = apologySchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    await advanceCase(
      db,
      actor,
      { caseId, move: { to: "apologised", by: "member", fact: "apology" }, note: apology.text },
      now,
    );
    const { id: apologyId } = await db.apology.create({
      data: { workspaceId, caseId, ...apology, memberId, at: now },
      select: { id: true },
    });
    if (apology.channel !== "email") return;

    const { contact } = await db.recoveryCase.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      select: { contact: { select: { state: true } } },
    });
    if (contact.state === "bounced" || contact.state === "left") {
      throw new RuleViolation(
        "Mail to this contact does not arrive any more. Apologise by phone or in person.",
      );
    }
    await enqueue(db, sendApologyJob, { workspaceId, apologyId });
  });
}
