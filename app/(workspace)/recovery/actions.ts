"use server";

import { formAction } from "@/app/_server/form-action";
import { assignedWords } from "@/components/recovery/assigned-words";
import { apologiseAgain } from "@/lib/recovery/apologise-again";
import { assignCase } from "@/lib/recovery/assign-case";
import { assignCases } from "@/lib/recovery/assign-cases";
import { changeSeverity } from "@/lib/recovery/change-severity";
import { closeCase } from "@/lib/recovery/close-case";
import { confirmArrival } from "@/lib/recovery/confirm-arrival";
import { denyArrival } from "@/lib/recovery/deny-arrival";
import { holdCase } from "@/lib/recovery/hold-case";
import {
  apologyAgainSchema,
  caseNoteSchema,
  clientAnswerSchema,
  letterAgainSchema,
  letterSchema,
  uncertainMailSchema,
} from "@/lib/recovery/letter-input";
import { liftConflict } from "@/lib/recovery/lift-conflict";
import { noteClientAnswer } from "@/lib/recovery/note-client-answer";
import { noteForColleagues } from "@/lib/recovery/note-for-colleagues";
import { openCaseByHand } from "@/lib/recovery/open-case-by-hand";
import { recordApology } from "@/lib/recovery/record-apology";
import { recordDiagnosis } from "@/lib/recovery/record-diagnosis";
import { recordPlan } from "@/lib/recovery/record-plan";
import { recordRemedy } from "@/lib/recovery/record-remedy";
import { releaseHold } from "@/lib/recovery/release-hold";
import { removeFilter } from "@/lib/recovery/remove-filter";
import { renewCaseLink } from "@/lib/recovery/renew-case-link";
import { saveFilter } from "@/lib/recovery/save-filter";
import {
  apologySchema,
  assignManySchema,
  assignSchema,
  caseOnlySchema,
  closeSchema,
  diagnosisFormSchema,
  holdSchema,
  liftConflictSchema,
  newCaseSchema,
  releaseSchema,
  removeFilterSchema,
  saveFilterSchema,
  severitySchema,
} from "@/lib/recovery/schema";
import { sendLetterAgain } from "@/lib/recovery/send-letter-again";
import { planFormSchema, remedyFormSchema } from "@/lib/recovery/step-form-input";
import { tellByPhone } from "@/lib/recovery/tell-by-phone";
import { writeToClient } from "@/lib/recovery/write-to-client";

const revalidate = ({ caseId }: { caseId: string }) => ["/recovery", `/recovery/${caseId}`];

export const apologiseAction = formAction(apologySchema, recordApology, { revalidate });
export const diagnoseAction = formAction(diagnosisFormSchema, recordDiagnosis, { revalidate });
export const planAction = formAction(planFormSchema, recordPlan, { revalidate });
export const remedyAction = formAction(remedyFormSchema, recordRemedy, { revalidate });
export const writeToClientAction = formAction(letterSchema, writeToClient, { revalidate });
export const noteAnswerAction = formAction(clientAnswerSchema, noteClientAnswer, { revalidate });
export const noteForColleaguesAction = formAction(caseNoteSchema, noteForColleagues, { revalidate });
export const apologiseAgainAction = formAction(apologyAgainSchema, apologiseAgain, { revalidate });
export const sendLetterAgainAction = formAction(letterAgainSchema, sendLetterAgain, { revalidate });
export const confirmArrivalAction = formAction(uncertainMailSchema, confirmArrival, { revalidate });
export const tellByPhoneAction = formAction(letterAgainSchema, tellByPhone, { revalidate });
export const denyArrivalAction = formAction(uncertainMailSchema, denyArrival, { revalidate });
export const closeAction = formAction(closeSchema, closeCase, { revalidate });
export const holdAction = formAction(holdSchema, holdCase, { revalidate });
export const releaseAction = formAction(releaseSchema, releaseHold, { revalidate });
export const changeSeverityAction = formAction(severitySchema, changeSeverity, { revalidate });
export const liftConflictAction = formAction(liftConflictSchema, liftConflict, { revalidate });
export const assignAction = formAction(assignSchema, assignCase, {
  revalidate,
  message: "The case has a new owner.",
});
export const assignManyAction = formAction(assignManySchema, assignCases, {
  revalidate: ["/recovery"],
  message: assignedWords,
});
export const renewLinkAction = formAction(caseOnlySchema, renewCaseLink, { revalidate });
export const saveFilterAction = formAction(saveFilterSchema, saveFilter, {
  revalidate: ["/recovery"],
  message: "Saved.",
});
export const removeFilterAction = formAction(removeFilterSchema, removeFilter, {
  revalidate: ["/recovery"],
  message: "Removed.",
});
export const openCaseAction = formAction(newCaseSchema, openCaseByHand, {
  revalidate: ["/recovery"],
  redirectTo: (_input, { caseId }) => `/recovery/${caseId}#next-step`,
});
