"use server";

import { formAction } from "@/app/_server/form-action";
import { assignCase } from "@/lib/recovery/assign-case";
import { closeCase } from "@/lib/recovery/close-case";
import { openCaseByHand } from "@/lib/recovery/open-case-by-hand";
import { recordApology } from "@/lib/recovery/record-apology";
import { recordDiagnosis } from "@/lib/recovery/record-diagnosis";
import { recordPlan } from "@/lib/recovery/record-plan";
import { recordRemedy } from "@/lib/recovery/record-remedy";
import {
  apologySchema,
  assignSchema,
  closeSchema,
  diagnosisSchema,
  newCaseSchema,
  planFormSchema,
  remedySchema,
} from "@/lib/recovery/schema";

const revalidate = ({ caseId }: { caseId: string }) => ["/recovery", `/recovery/${caseId}`];

export const apologiseAction = formAction(apologySchema, recordApology, { revalidate });
export const diagnoseAction = formAction(diagnosisSchema, recordDiagnosis, { revalidate });
export const planAction = formAction(planFormSchema, recordPlan, { revalidate });
export const remedyAction = formAction(remedySchema, recordRemedy, { revalidate });
export const closeAction = formAction(closeSchema, closeCase, { revalidate });
export const assignAction = formAction(assignSchema, assignCase, {
  revalidate,
  message: "The case has a new owner.",
});
export const openCaseAction = formAction(newCaseSchema, openCaseByHand, {
  revalidate: ["/recovery"],
  redirectTo: (_input, { caseId }) => `/recovery/${caseId}#next-step`,
});
