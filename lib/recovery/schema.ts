import { z } from "zod";
import { typedWhysSchema, whysSchema } from "@/lib/causes/schema";
import { gestureFields } from "@/lib/gestures/schema";
import { calendarDay, calendarMonth } from "@/lib/platform/calendar-day";
import { typedDate } from "@/lib/platform/typed-date";
import { typedNumberOr } from "@/lib/platform/typed-number";
import { ApologyChannel, CaseStage, NoticedFirst, Outcome, Severity } from "@/prisma/generated/enums";
import { REACHED_BY } from "./reached-by";

const MAX_TEXT = 10_000;

export const caseId = z.uuid("This case does not exist.");
/** Words that cannot be left out. */
export const text = (missing: string) =>
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
const yesOrNo = (missing: string) =>
  z.union([z.boolean(), z.enum(["yes", "no"]).transform((value) => value === "yes")], { error: missing });

export const apologySchema = z.object({
  caseId,
  channel: z.enum(ApologyChannel, "Say how the apology was made."),
  text: text("Write what was said, or what the mail should say."),
  personalImpact: text("Name what this meant for the client."),
});

export const apologyTemplateSchema = z.object({
  templateId: z.uuid("This template does not exist.").optional(),
  name: z.string().trim().min(1, "Give the template a name.").max(200, "A name has at most 200 characters."),
  body: text("Write the text of the template."),
});

export const archiveTemplateSchema = z.object({ templateId: z.uuid("This template does not exist.") });

export const diagnosisSchema = z.object({
  caseId,
  rootCauseId: z.uuid("Choose a root cause."),
  whys: whysSchema,
  evidence: optionalText,
  noticedFirst: z.enum(NoticedFirst, "Say who noticed first."),
  preventable: yesOrNo("Say whether it was preventable."),
});

/** The diagnosis as a form sends it: the tree of whys laid out in a row. */
export const diagnosisFormSchema = diagnosisSchema.extend({ whys: typedWhysSchema });

/** How the client was told, where that is said; and what they are told by mail now. */
const telling = {
  toldBy: z
    .union([z.enum(ApologyChannel), z.literal("")])
    .optional()
    .transform((way) => way || undefined),
  letter: optionalText,
};

export const planSchema = z.object({
  caseId,
  fix: text("Say what will be fixed."),
  fixDueOn: typedDate("Give the date you promised."),
  clientAsk: optionalText,
  ...telling,
  gesture: gestureFields.optional(),
});

export const remedySchema = z.object({
  caseId,
  whatWasDone: text("Say what was done."),
  doneOn: typedDate("Give the date it was done."),
  proof: optionalText,
  ...telling,
});

export const MEMBER_OUTCOMES = ["not_an_issue", "cannot_resolve", "client_left"] as const;

export const closeSchema = z.object({
  caseId,
  outcome: z.enum(MEMBER_OUTCOMES, "Choose how the case ends."),
  note: text("Say why, so that it can be understood later."),
});

export const caseOnlySchema = z.object({ caseId });

export const assignSchema = z.object({ caseId, memberId: z.uuid("Choose a member.") });

const MOST_ASSIGNED = 100;

export const assignManySchema = z.object({
  caseIds: z
    .union([z.array(caseId), z.string().transform((ids) => ids.split(",").filter(Boolean))])
    .pipe(
      z
        .array(caseId)
        .min(1, "Choose at least one case.")
        .max(MOST_ASSIGNED, `Give at most ${MOST_ASSIGNED} cases at once.`),
    ),
  memberId: z.uuid("Choose a member."),
});

export const saveFilterSchema = z.object({
  name: z.string().trim().min(1, "Give it a name.").max(60, "A name can have at most 60 characters."),
  /** The query of the desk's address. */
  query: z.string().trim().max(1_000),
});

/** Whose work a view of teams shows; without a word that of the reader's own team. */
export const EVERY_TEAM = "all";
export const teamViewSchema = z.object({
  teamId: z
    .union([z.uuid(), z.literal(EVERY_TEAM)])
    .optional()
    .catch(undefined),
});

export const removeFilterSchema = z.object({ filterId: z.uuid("This does not exist.") });

const reason = z
  .string()
  .trim()
  .min(1, "Say why, so that it can be understood later.")
  .max(2_000, "This can have at most 2,000 characters.");

export const holdSchema = z.object({ caseId, reason, untilOn: typedDate("Give the last day of the hold.") });

export const releaseSchema = z.object({ caseId });

export const severitySchema = z.object({
  caseId,
  severity: z.enum(Severity, "Choose how grave it is."),
  note: reason,
});

export const liftConflictSchema = z.object({
  caseId,
  /** Whom it is not about; may be left out where the words name one member only. */
  namedId: z.uuid("Choose whom it is not about.").optional(),
  note: reason,
});

const promise = (unit: string, most: number) => typedNumberOr(null, unit, 1, most).nullable();

/** What is promised for cases of one severity; what is left empty is as for all cases. */
export const promisesSchema = z.object({
  severity: z.enum(Severity, "Choose a severity."),
  apologiseWithinHours: promise("hours", 240),
  diagnoseWithinDays: promise("working days", 30),
  planWithinDays: promise("working days", 60),
});

export const newCaseSchema = z.object({
  contactId: z.uuid("Choose a contact."),
  reachedBy: z.enum(REACHED_BY, "Say how it reached you."),
  complaint: text("Write what the client said."),
});

const SCOPES = ["mine", "team", "all"] as const;
export type QueueScope = (typeof SCOPES)[number];

/** The owner of cases that nobody has taken. */
export const NOBODY = "nobody";

/** The filters of the list of cases as a URL brings them; what cannot be read is no filter. */
export const queueSchema = z
  .object({
    scope: z.enum(SCOPES).catch("mine"),
    view: z.enum(["queue", "board"]).optional().catch(undefined),
    stage: z.enum(CaseStage).optional().catch(undefined),
    severity: z.enum(Severity).optional().catch(undefined),
    ownerId: z
      .union([z.uuid(), z.literal(NOBODY)])
      .optional()
      .catch(undefined),
    accountId: z.uuid().optional().catch(undefined),
    /** A cause, or a kind of causes, that was found behind the case. */
    causeId: z.uuid().optional().catch(undefined),
    /** An incident that affects the client of the case. */
    incidentId: z.uuid().optional().catch(undefined),
    due: z.enum(["overdue", "today"]).optional().catch(undefined),
    /** Not overdue yet, and due by the end of a day. */
    dueBy: calendarDay,
    /** Those that came back after a first repair. */
    attempt: z.literal("second").optional().catch(undefined),
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

export type ApologyTemplateInput = z.input<typeof apologyTemplateSchema>;
export type ArchiveTemplateInput = z.input<typeof archiveTemplateSchema>;
export type ApologyInput = z.input<typeof apologySchema>;
export type DiagnosisInput = z.input<typeof diagnosisSchema>;
export type PlanInput = z.input<typeof planSchema>;
export type RemedyInput = z.input<typeof remedySchema>;
export type CloseInput = z.input<typeof closeSchema>;
export type CaseOnlyInput = z.input<typeof caseOnlySchema>;
export type AssignInput = z.input<typeof assignSchema>;
export type AssignManyInput = z.input<typeof assignManySchema>;
export type SaveFilterInput = z.input<typeof saveFilterSchema>;
export type TeamViewInput = z.input<typeof teamViewSchema>;
export type RemoveFilterInput = z.input<typeof removeFilterSchema>;
export type HoldInput = z.input<typeof holdSchema>;
export type ReleaseInput = z.input<typeof releaseSchema>;
export type SeverityInput = z.input<typeof severitySchema>;
export type LiftConflictInput = z.input<typeof liftConflictSchema>;
export type PromisesInput = z.input<typeof promisesSchema>;
export type NewCaseInput = z.input<typeof newCaseSchema>;
export type QueueFilters = z.input<typeof queueSchema>;
export type QueueFilter = Omit<z.output<typeof queueSchema>, "cursor" | "view">;
