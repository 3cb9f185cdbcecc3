import { z } from "zod";
import { typedDate, typedDateOrNone } from "@/lib/platform/typed-date";
import { refusalOfWhys, type Why, withoutBlanks } from "./whys";

const LONGEST_NAME = 200;
const MOST_ARRANGED = 200;

const NO_CAUSE = "This cause does not exist.";
const NO_ACTION = "This corrective action does not exist.";

const name = z
  .string()
  .trim()
  .min(1, "Give it a name.")
  .max(LONGEST_NAME, `A name has at most ${LONGEST_NAME} characters.`);
/** A choice of a form, where an empty one is none. */
const optionalId = (sentence: string) =>
  z
    .union([z.uuid(sentence), z.literal("")])
    .optional()
    .transform((id) => id || undefined);

export const newCauseSchema = z.object({ name, parentId: optionalId("This kind does not exist.") });

export const changeCauseSchema = z.object({
  causeId: z.uuid(NO_CAUSE),
  name,
  /** The kind a cause goes to; a kind itself goes nowhere. */
  parentId: optionalId("This kind does not exist."),
});

export const causeSchema = z.object({ causeId: z.uuid(NO_CAUSE) });

export const arrangeCausesSchema = z.object({
  parentId: optionalId("This kind does not exist."),
  causeIds: z.array(z.uuid(NO_CAUSE)).min(1).max(MOST_ARRANGED),
});

const why = z.object({
  answer: z.string().trim().max(2_000, "An answer can have at most 2,000 characters."),
  evidence: z
    .string()
    .trim()
    .max(1_000, "Evidence can have at most 1,000 characters.")
    .nullish()
    .transform((words) => words || null),
  under: z.number().int().nullable(),
});

/** A tree of whys; those that say nothing are left out, but not what shows them. */
export const whysSchema = z
  .array(why)
  .max(200)
  .transform((whys, context): Why[] => {
    const orphan = whys.findIndex(({ answer, evidence }) => answer === "" && evidence !== null);
    if (orphan >= 0) return refuse(context, "Say what this evidence shows: the answer above it is empty.");
    const said = withoutBlanks(whys);
    const refusal = refusalOfWhys(said);
    return refusal ? refuse(context, refusal) : said;
  });

const WIDTH = 3;

/** Whys as a form sends them: for each its answer, what shows it, and the place of the why it answers, one after the other. */
export const typedWhysSchema = z
  .array(z.string())
  .max(200 * WIDTH)
  .transform(
    (typed): z.input<typeof whysSchema> =>
      Array.from({ length: Math.ceil(typed.length / WIDTH) }, (_, i) => {
        const [answer = "", evidence = "", under = ""] = typed.slice(i * WIDTH, (i + 1) * WIDTH);
        return { answer, evidence, under: /^\d{1,3}$/.test(under) ? Number(under) : null };
      }),
  )
  .pipe(whysSchema);

const dates = {
  dueOn: typedDate("Give the date it is to be done by."),
  verifyOn: typedDateOrNone("Give a date."),
};
const isInOrder = ({ dueOn, verifyOn }: { dueOn: Date; verifyOn?: Date }) => !verifyOn || verifyOn >= dueOn;
const OUT_OF_ORDER = {
  path: ["verifyOn"],
  message: "It can be verified only once it is due.",
};
const title = z
  .string()
  .trim()
  .min(1, "Say what is to be changed.")
  .max(LONGEST_NAME, `This can have at most ${LONGEST_NAME} characters.`);

export const newActionSchema = z
  .object({
    caseId: optionalId("This case does not exist."),
    rootCauseId: optionalId(NO_CAUSE),
    title,
    ownerId: z.uuid("Choose who sees to it."),
    ...dates,
  })
  .refine(isInOrder, OUT_OF_ORDER);

export const changeActionSchema = z
  .object({ actionId: z.uuid(NO_ACTION), title, ownerId: z.uuid("Choose who sees to it."), ...dates })
  .refine(isInOrder, OUT_OF_ORDER);

export const finishActionSchema = z.object({
  actionId: z.uuid(NO_ACTION),
  doneNote: z
    .string()
    .trim()
    .min(1, "Say what was done.")
    .max(2_000, "This can have at most 2,000 characters."),
});

export const failActionSchema = z.object({
  actionId: z.uuid(NO_ACTION),
  note: z
    .string()
    .trim()
    .min(1, "Say what happens all the same.")
    .max(2_000, "This can have at most 2,000 characters."),
});

export const actionSchema = z.object({ actionId: z.uuid(NO_ACTION) });

export const ACTION_FILTERS = [
  "unfinished",
  "open",
  "overdue",
  "recurred",
  "done",
  "to_verify",
  "verified",
  "all",
] as const;

/** The filters of the list of corrective actions as a URL brings them; what cannot be read is no filter. */
export const actionListSchema = z.object({
  state: z.enum(ACTION_FILTERS).optional().catch(undefined),
  whose: z.literal("mine").optional().catch(undefined),
  causeId: z.uuid().optional().catch(undefined),
  search: z.string().trim().max(200).optional().catch(undefined),
  cursor: z.string().max(200).optional().catch(undefined),
});

export const PARETO_MONTHS = [3, 6, 12] as const;

/** What the Pareto of causes shows, as a URL brings it. */
export const paretoSchema = z.object({
  months: z.coerce
    .number()
    .pipe(z.union(PARETO_MONTHS.map((months) => z.literal(months))))
    .catch(12),
  by: z.enum(["kind", "cause"]).catch("cause"),
  measure: z.enum(["cases", "revenue"]).catch("cases"),
});

export const earlierCausesSchema = z.object({
  caseId: z.uuid("This case does not exist."),
  rootCauseId: z.uuid(NO_CAUSE),
});

export type NewCauseInput = z.input<typeof newCauseSchema>;
export type ChangeCauseInput = z.input<typeof changeCauseSchema>;
export type CauseInput = z.input<typeof causeSchema>;
export type ArrangeCausesInput = z.input<typeof arrangeCausesSchema>;
export type NewActionInput = z.input<typeof newActionSchema>;
export type ChangeActionInput = z.input<typeof changeActionSchema>;
export type FailActionInput = z.input<typeof failActionSchema>;
export type FinishActionInput = z.input<typeof finishActionSchema>;
export type ActionInput = z.input<typeof actionSchema>;
export type ActionListFilters = z.input<typeof actionListSchema>;
export type ActionListFilter = Omit<z.output<typeof actionListSchema>, "cursor">;
export type ParetoInput = Partial<z.input<typeof paretoSchema>>;
export type ParetoChoice = z.output<typeof paretoSchema>;
export type EarlierCausesInput = z.input<typeof earlierCausesSchema>;

function refuse(
  context: { addIssue: (issue: { code: "custom"; message: string }) => void },
  message: string,
) {
  context.addIssue({ code: "custom", message });
  return z.NEVER;
}
