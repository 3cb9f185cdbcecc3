import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { advanceCase } from "./advance-case";
import { type DiagnosisInput, diagnosisSchema } from "./schema";

/** Records why it happened and moves the case on. */
export async function recordDiagnosis(actor: Actor, input: DiagnosisInput, now = new Date()) {
  authorize(actor, "recoveryCase:advance");
  const { caseId, ...diagnosis } = diagnosisSchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    const cause = await db.rootCause.findFirst({
      where: { workspaceId, id: diagnosis.rootCauseId, archivedAt: null },
      select: { name: true },
    });
    if (!cause) throw new NotFoundError("This root cause does not exist.");

    await advanceCase(
      db,
      actor,
      { caseId, move: { to: "diagnosed", by: "member", fact: "diagnosis" }, note: cause.name },
      now,
    );
    await db.diagnosis.create({
      data: { workspaceId, caseId, ...diagnosis, memberId, at: now },
      select: { id: true },
    });
  });
}
