"use server";

import { formAction } from "@/app/_server/form-action";
import { decideGesture } from "@/lib/gestures/decide-gesture";
import { offerGesture } from "@/lib/gestures/offer-gesture";
import { decideGestureSchema, offerGestureSchema, withdrawGestureSchema } from "@/lib/gestures/schema";
import { withdrawGesture } from "@/lib/gestures/withdraw-gesture";

const APPROVALS = "/recovery/approvals";

export const offerGestureAction = formAction(offerGestureSchema, offerGesture, {
  revalidate: ({ caseId }) => [APPROVALS, `/recovery/${caseId}`],
  message: ({ isApproved }) =>
    isApproved ? "The gesture stands." : "The gesture waits for approval; whoever can decide was told.",
});
export const decideGestureAction = formAction(decideGestureSchema, decideGesture, {
  revalidate: (_input, { caseId }) => [APPROVALS, `/recovery/${caseId}`],
});
export const withdrawGestureAction = formAction(withdrawGestureSchema, withdrawGesture, {
  revalidate: (_input, { caseId }) => [APPROVALS, `/recovery/${caseId}`],
});
