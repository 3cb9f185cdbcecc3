import type { Actor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import { DomainError } from "@/lib/platform/errors";
import { STAGES } from "@/lib/recovery/case-lifecycle";
import { recordDiagnosis } from "@/lib/recovery/record-diagnosis";
import { recordPlan } from "@/lib/recovery/record-plan";
import { recordRemedy } from "@/lib/recovery/record-remedy";
import { diagnosisSchema, planSchema, remedySchema } from "@/lib/recovery/schema";
import type { CaseStage } from "@/prisma/generated/enums";

type Step = { readonly caseId: string; readonly stage: CaseStage; readonly facts: unknown };

type Result = { readonly fate: "moved" | "passed" | "refused"; readonly refusal: string | null };

const JOINED = "This case was open before the incident and has its own cause: its owner sees to it.";

/** Records a step of an incident for one of its cases by the step's own use case, unless the case is past it; a refusal is an answer, too. */
export async function recordForCase(
  actor: Actor,
  { caseId, stage, facts }: Step,
  now: Date,
): Promise<Result> {
  const { workspaceId } = actor;
  const found = await inWorkspace(actor, (db) =>
    db.recoveryCase.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      select: { stage: true, origin: true },
    }),
  );
  if (STAGES.indexOf(found.stage) >= STAGES.indexOf(stage)) return { fate: "passed", refusal: null };
  // One that was open before is about something else, too.
  if (found.origin !== "incident") return { fate: "refused", refusal: JOINED };
  const form = { ...(facts as object), caseId };
  try {
    if (stage === "diagnosed") await recordDiagnosis(actor, diagnosisSchema.parse(form), now);
    if (stage === "planned") await recordPlan(actor, planSchema.parse(form), now);
    if (stage === "remedied") await recordRemedy(actor, remedySchema.parse(form), now);
  } catch (error) {
    if (error instanceof DomainError) return { fate: "refused", refusal: error.message };
    throw error;
  }
  return { fate: "moved", refusal: null };
}
