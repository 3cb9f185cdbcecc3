import { z } from "zod";
import { gestureFields } from "@/lib/gestures/schema";
import { planSchema, remedySchema } from "./schema";

/** The plan as a form sends it: the gesture in fields of its own, all empty when there is none. */
export const planFormSchema = z
  .preprocess(
    (form) => {
      const {
        gestureKind = "",
        gestureCost = "",
        gestureWhy = "",
        ...plan
      } = form as Record<string, unknown>;
      // Half a gesture is refused at the fields that are missing.
      return gestureKind || gestureCost || gestureWhy
        ? { ...plan, gestureKind, gestureCost, gestureWhy }
        : plan;
    },
    planSchema.omit({ gesture: true }).extend({
      gestureKind: gestureFields.shape.kind.optional(),
      gestureCost: gestureFields.shape.cost.optional(),
      gestureWhy: gestureFields.shape.why,
    }),
  )
  .superRefine(refuseEmptyLetter)
  .transform(({ gestureKind: kind, gestureCost: cost, gestureWhy: why, ...plan }) => ({
    ...plan,
    gesture: kind && cost !== undefined ? { kind, cost, why } : undefined,
  }));

/** The fix as a form sends it. */
export const remedyFormSchema = remedySchema.superRefine(refuseEmptyLetter);

function refuseEmptyLetter(told: { toldBy?: string; letter?: string }, context: z.RefinementCtx) {
  if (told.toldBy !== "email" || told.letter) return;
  context.addIssue({ code: "custom", path: ["letter"], message: "Write what the mail should say." });
}
