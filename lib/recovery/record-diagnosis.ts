import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { findCause } from "@/lib/causes/find-cause";
import { noteRecurrence } from "@/lib/causes/note-recurrence";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { advanceCase } from "./advance-case";
import { noteRepeat } from "./note-repeat";
import { type DiagnosisInput, diagnosisSchema } from "./schema";

/** Records why it happened and moves the case on; what was done against the same cause before is in question again. */
export async function recordDiagnosis(actor: Actor, input: DiagnosisInput, now = new Date()) {
  authorize(actor, "recoveryCase:advance");
  const { caseId, whys, ...diagnosis } = diagnosisSchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    const cause = await findCause(db, workspaceId, diagnosis.rootCauseId);
    // What is archived stays in earlier diagnoses and is not for new ones.
    if (cause.archivedAt || cause.parent?.archivedAt) throw new NotFoundError("This cause does not exist.");

    await advanceCase(
      db,
      actor,
      { caseId, move: { to: "diagnosed", by: "member", fact: "diagnosis" }, note: cause.name },
      now,
    );
    await db.diagnosis.create({
      data: {
        workspaceId,
        caseId,
        ...diagnosis,
        whys: whys.map(({ answer, evidence, under }) => ({ answer, evidence, under })),
        memberId,
        at: now,
      },
      select: { id: true },
    });
    const diagnosed = { caseId, rootCauseId: diagnosis.rootCauseId };
    await noteRepeat(db, actor, diagnosed, now);
    await noteRecurrence(db, actor, diagnosed, now);
  });
}
