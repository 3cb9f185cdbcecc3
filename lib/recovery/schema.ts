import { z } from "zod";
import { calendarDay, calendarMonth } from "@/lib/platform/calendar-day";
import { parseAmount } from "@/lib/platform/money-amount";
import { ApologyChannel, CaseStage, NoticedFirst, Outcome, Severity } from "@/prisma/generated/enums";

const MAX_TEXT = 10_000;

const caseId = z.uuid("This case does not exist.");
const text = (missing: string) =>
  z
    .string()
    .trim()
    .min(1, missing)
    .max(MAX_TEXT, `This can have at most ${MAX_TEXT.toLocaleString("en")} characters.`);
const optionalText = z
  .string()
  .trim()
  .max(MAX_TEXT)
  .optional()
  .transform((value) => value || undefined);
/** A calendar date, kept as midnight UTC; one that was read before stays as it is. */
const date = (missing: string) =>
  z.union([z.date(), z.iso.date().transform((value) => new Date(`${value}T00:00:00Z`))], { error: missing });
const yesOrNo = (missing: string) =>
  z.union([z.boolean(), z.enum(["yes", "no"]).transform((value) => value === "yes")], { error: missing });

export const apologySchema = z.object({
  caseId,
  channel: z.enum(ApologyChannel, "Say how the apology was made."),
  text: text("Write what was said, or what the mail should say."),
  personalImpact: text("Name what this meant for the client."),
});

export const diagnosisSchema = z.object({
  caseId,
  rootCauseId: z.uuid("Choose a root cause."),
  whys: z
    .array(z.string().trim().max(2_000))
    .transform((whys) => whys.filter((why) => why !== ""))
    .pipe(z.array(z.string()).min(1, "Answer why at least once.").max(5, "Five whys are enough.")),
  evidence: optionalText,
  noticedFirst: z.enum(NoticedFirst, "Say who noticed first."),
  preventable: yesOrNo("Say whether it was preventable."),
});

const COST = "Give the cost as a number.";

const gesture = z.object({
  kind: z.string().trim().min(1, "Say what is given.").max(200),
  cost: z
    .union(
      [z.number(), z.string().transform((typed) => Number(parseAmount(typed.trim()) ?? Number.NaN))],
      COST,
    )
    .pipe(z.number(COST).min(0, COST).max(1_000_000_000, "This is more than a gesture can cost.")),
  currency: z.string().length(3, "A currency has three letters."),
});

export const planSchema = z.object({
  caseId,
  fix: text("Say what will be fixed."),
  fixDueOn: date("Give the date you promised."),
  clientAsk: optionalText,
  gesture: gesture.optional(),
});

/** The plan as a form sends it: the gesture in fields of its own, all empty when there is none. */
export const planFormSchema = z
  .preprocess(
    (form) => {
      const {
        gestureKind = "",
        gestureCost = "",
        gestureCurrency = "",
        ...plan
      } = form as Record<string, unknown>;
      // Half a gesture is refused at the fields that are missing.
      return gestureKind || gestureCost ? { ...plan, gestureKind, gestureCost, gestureCurrency } : plan;
    },
    planSchema.omit({ gesture: true }).extend({
      gestureKind: gesture.shape.kind.optional(),
      gestureCost: gesture.shape.cost.optional(),
      gestureCurrency: gesture.shape.currency.optional(),
    }),
  )
  .transform(({ gestureKind: kind, gestureCost: cost, gestureCurrency: currency, ...plan }) => ({
    ...plan,
    gesture: kind && cost !== undefined && currency ? { kind, cost, currency } : undefined,
  }));

export const remedySchema = z.object({
  caseId,
  whatWasDone: text("Say what was done."),
  doneOn: date("Give the date it was done."),
  proof: optionalText,
});

export const MEMBER_OUTCOMES = ["not_an_issue", "cannot_resolve", "client_left"] as const;

export const closeSchema = z.object({
  caseId,
  outcome: z.enum(MEMBER_OUTCOMES, "Choose how the case ends."),
  note: text("Say why, so that it can be understood later."),
});

export const assignSchema = z.object({ caseId, memberId: z.uuid("Choose a member.") });

export const newCaseSchema = z.object({
  contactId: z.uuid("Choose a contact."),
  complaint: text("Write what the client said."),
});

/** The filters of the list of cases as a URL brings them; what cannot be read is no filter. */
export const queueSchema = z
  .object({
    scope: z.enum(["mine", "team", "all"]).catch("mine"),
    stage: z.enum(CaseStage).optional().catch(undefined),
    severity: z.enum(Severity).optional().catch(undefined),
    accountId: z.uuid().optional().catch(undefined),
    due: z.enum(["overdue", "today"]).optional().catch(undefined),
    outcome: z.enum(Outcome).optional().catch(undefined),
    openedSince: calendarDay,
    closedSince: calendarDay,
    closedMonth: calendarMonth,
    /** How the cases opened since a day were answered: nothing is asked of all that ever were. */
    apology: z.enum(["in_time", "late"]).optional().catch(undefined),
    plan: z.enum(["told", "none"]).optional().catch(undefined),
    search: z.string().trim().max(200).optional().catch(undefined),
    cursor: z.string().max(200).optional().catch(undefined),
  })
  .transform(({ apology, plan, ...filters }) => ({
    ...filters,
    ...(filters.openedSince && { apology, plan }),
  }));

export type ApologyInput = z.input<typeof apologySchema>;
export type DiagnosisInput = z.input<typeof diagnosisSchema>;
export type PlanInput = z.input<typeof planSchema>;
export type RemedyInput = z.input<typeof remedySchema>;
export type CloseInput = z.input<typeof closeSchema>;
export type AssignInput = z.input<typeof assignSchema>;
export type NewCaseInput = z.input<typeof newCaseSchema>;
export type QueueFilters = z.input<typeof queueSchema>;
export type QueueFilter = Omit<z.output<typeof queueSchema>, "cursor">;
