import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { enqueue } from "@/lib/platform/jobs";
import type { CaseStage } from "@/prisma/generated/enums";
import { lockIncident, refuseUnlessOpen } from "./lock-incident";
import { recordForAllJob } from "./record-for-all";
import { refuseSecondRecord } from "./refuse-second-record";
import { refuseWhileOpening } from "./refuse-while-opening";
import {
  type DiagnosisForAllInput,
  diagnosisForAllSchema,
  type PlanForAllInput,
  planForAllSchema,
  type RemedyForAllInput,
  remedyForAllSchema,
} from "./schema";

type Step =
  | { readonly stage: "diagnosed"; readonly form: DiagnosisForAllInput }
  | { readonly stage: "planned"; readonly form: PlanForAllInput }
  | { readonly stage: "remedied"; readonly form: RemedyForAllInput };

/** Promises to record one step for all cases of an incident: each by the step's own use case, with its own rules. One step at a time. */
export async function advanceIncident(actor: Actor, step: Step, now = new Date()) {
  authorize(actor, "incident:edit");
  const { incidentId, ...facts } = parse(step);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    const incident = await lockIncident(db, workspaceId, incidentId);
    refuseUnlessOpen(incident);
    await refuseWhileOpening(db, workspaceId, incident, OVERTAKEN);
    await refuseSecondRecord(db, workspaceId, incidentId);
    const data = { workspaceId, incidentId, stage: step.stage as CaseStage, facts, memberId, at: now };
    const { id: recordId } = await db.incidentRecord.create({ data, select: { id: true } });
    await db.incidentContact.updateMany({
      where: { workspaceId, incidentId, refusal: { not: null } },
      data: { refusal: null },
    });
    await enqueue(db, recordForAllJob, { workspaceId, recordId });
  });
}

/** It goes from one case to the next, and would leave out those that are opened behind it. */
const OVERTAKEN = "this is to be recorded for all of them. Try again in a moment.";

/** What the step says, as it can be kept: dates as days. */
function parse({ stage, form }: Step) {
  if (stage === "diagnosed") return diagnosisForAllSchema.parse(form);
  if (stage === "planned") {
    const { fixDueOn, ...plan } = planForAllSchema.parse(form);
    return { ...plan, fixDueOn: day(fixDueOn) };
  }
  const { doneOn, ...remedy } = remedyForAllSchema.parse(form);
  return { ...remedy, doneOn: day(doneOn) };
}

function day(date: Date) {
  return date.toISOString().slice(0, 10);
}
