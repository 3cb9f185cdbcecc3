"use server";

import { formAction } from "@/app/_server/form-action";
import { gestureRulesSchema } from "@/lib/gestures/schema";
import { updateGestureRules } from "@/lib/gestures/update-gesture-rules";

export const updateGestureRulesAction = formAction(gestureRulesSchema, updateGestureRules, {
  revalidate: ["/settings/gestures"],
});
