"use server";

import { formAction } from "@/app/_server/form-action";
import { addCorrectiveAction } from "@/lib/causes/add-corrective-action";
import { changeCorrectiveAction } from "@/lib/causes/change-corrective-action";
import { failCorrectiveAction } from "@/lib/causes/fail-corrective-action";
import { finishCorrectiveAction } from "@/lib/causes/finish-corrective-action";
import {
  actionSchema,
  changeActionSchema,
  failActionSchema,
  finishActionSchema,
  newActionSchema,
} from "@/lib/causes/schema";
import { verifyCorrectiveAction } from "@/lib/causes/verify-corrective-action";

const LIST = "/recovery/corrective-actions";

const pagesOf = (_input: unknown, { caseId }: { caseId: string | null }) =>
  caseId ? [LIST, `/recovery/${caseId}`] : [LIST];

export const addAction = formAction(newActionSchema, addCorrectiveAction, {
  revalidate: pagesOf,
  message: "The corrective action is on record.",
});
export const changeAction = formAction(changeActionSchema, changeCorrectiveAction, {
  revalidate: pagesOf,
  message: "The change is saved.",
});
export const finishAction = formAction(finishActionSchema, finishCorrectiveAction, {
  revalidate: pagesOf,
  message: "The action is done. Its cause is watched from here on.",
});
export const failAction = formAction(failActionSchema, failCorrectiveAction, {
  revalidate: pagesOf,
  message: "It stands on record: the action has to be done anew.",
});
export const verifyAction = formAction(actionSchema, verifyCorrectiveAction, {
  revalidate: pagesOf,
  message: "The action held.",
});
