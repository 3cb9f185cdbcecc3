import type { Actor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, DomainError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { isPassing } from "@/lib/platform/passing-error";
import { STAGES } from "@/lib/recovery/case-lifecycle";
import { recordDiagnosis } from "@/lib/recovery/record-diagnosis";
import { recordPlan } from "@/lib/recovery/record-plan";
import { recordRemedy } from "@/lib/recovery/record-remedy";
import { diagnosisSchema, planSchema, remedySchema } from "@/lib/recovery/schema";
import type { CaseStage } from "@/prisma/generated/enums";
import { failureWords } from "./failure-words";

type Step = {
  readonly incidentId: string;
  readonly caseId: string;
  readonly stage: CaseStage;
  readonly facts: unknown;
};

type Result = { readonly fate: "moved" | "passed" | "refused"; readonly refusal: string | null };

const PASSED: Result = { fate: "passed", refusal: null };
const JOINED = "This case was open before the incident and has its own cause: its owner sees to it.";

/** Records a step of an incident for one of its cases by the step's own use case, unless the case is past it; a refusal is an answer, too. Throws where the database is busy, which is none. */
export async function recordForCase(actor: Actor, step: Step, now: Date): Promise<Result> {
  const { incidentId, caseId, stage } = step;
  const { workspaceId } = actor;
  const found = await readCase(actor, caseId);
  if (isPast(found, stage)) return PASSED;
  // One that was open before is about something else, too.
  if (found.origin !== "incident" || found.incidentId !== incidentId) {
    return { fate: "refused", refusal: JOINED };
  }
  try {
    await recordStep(actor, step, now);
  } catch (error) {
    if (isPassing(error)) throw error;
    // Somebody was faster.
    if (error instanceof ConflictError && isPast(await readCase(actor, caseId), stage)) return PASSED;
    // One case that fails holds up none of the others.
    if (!(error instanceof DomainError))
      log.error({ workspaceId, caseId, error }, "a step for all failed for a case");
    return { fate: "refused", refusal: failureWords(error) };
  }
  return { fate: "moved", refusal: null };
}

function readCase({ workspaceId }: Actor, caseId: string) {
  return inWorkspace({ workspaceId }, (db) =>
    db.recoveryCase.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      select: { stage: true, origin: true, incidentId: true },
    }),
  );
}

function isPast(found: { readonly stage: CaseStage }, stage: CaseStage) {
  return STAGES.indexOf(found.stage) >= STAGES.indexOf(stage);
}

async function recordStep(actor: Actor, { caseId, stage, facts }: Step, now: Date) {
  const form = { ...(facts as object), caseId };
  if (stage === "diagnosed") await recordDiagnosis(actor, diagnosisSchema.parse(form), now);
  if (stage === "planned") await recordPlan(actor, planSchema.parse(form), now);
  if (stage === "remedied") await recordRemedy(actor, remedySchema.parse(form), now);
}
