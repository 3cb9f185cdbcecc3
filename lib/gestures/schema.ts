import { z } from "zod";
import { parseAmount } from "@/lib/platform/money-amount";
import { emptyAs, typedNumber } from "@/lib/platform/typed-number";

const MOST_COST = 1_000_000_000;
const COST = "Give the cost as a number.";
const AMOUNT = "Give an amount as a number.";

function amount(sentence: string, most: string) {
  return z
    .union(
      [z.number(), z.string().transform((typed) => Number(parseAmount(typed.trim()) ?? Number.NaN))],
      sentence,
    )
    .pipe(
      z
        .number(sentence)
        .min(0, sentence)
        .max(MOST_COST, most)
        .transform((value) => Math.round(value * 100) / 100),
    );
}

/** What a gesture is, as any form brings it; its cost is in the firm's own currency. */
export const gestureFields = z.object({
  kind: z.string().trim().min(1, "Say what is given.").max(200, "This can have at most 200 characters."),
  cost: amount(COST, "This is more than a gesture can cost."),
  why: z
    .string()
    .trim()
    .max(2_000, "This can have at most 2,000 characters.")
    .optional()
    .transform((why) => why || undefined),
});

export const offerGestureSchema = gestureFields.extend({ caseId: z.uuid("This case does not exist.") });

const gestureId = z.uuid("This gesture does not exist.");

export const decideGestureSchema = z
  .object({
    gestureId,
    verdict: z.enum(["approve", "decline"], "Approve or decline it."),
    note: z.string().trim().max(2_000, "This can have at most 2,000 characters.").default(""),
  })
  .refine(({ verdict, note }) => verdict === "approve" || note !== "", {
    path: ["note"],
    error: "Say why, for whoever offered it.",
  });

export const withdrawGestureSchema = z.object({ gestureId });

const anAmount = () => amount(AMOUNT, "This is too much.");
const amountOrNone = z.union([emptyAs(null), z.null(), anAmount()], AMOUNT);

/** The budget of one account in this quarter; empty for the firm's usual one. */
export const budgetSchema = z.object({
  accountId: z.uuid("This account does not exist."),
  amount: amountOrNone,
});

/** Limits by role, the usual budget of an account in a quarter (empty for none), and how long a decision may take. */
export const gestureRulesSchema = z.object({
  accountManagerLimit: anAmount(),
  leadLimit: anAmount(),
  directorLimit: anAmount(),
  adminLimit: anAmount(),
  budget: amountOrNone,
  decisionHours: typedNumber("working hours", 1, 80),
});

export type GestureInput = z.input<typeof gestureFields>;
export type OfferGestureInput = z.input<typeof offerGestureSchema>;
export type DecideGestureInput = z.input<typeof decideGestureSchema>;
export type WithdrawGestureInput = z.input<typeof withdrawGestureSchema>;
export type BudgetInput = z.input<typeof budgetSchema>;
export type GestureRulesInput = z.input<typeof gestureRulesSchema>;
