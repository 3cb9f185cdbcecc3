import { z } from "zod";
import { typedWhysSchema, whysSchema } from "@/lib/causes/schema";
import { diagnosisSchema, planSchema, remedySchema } from "@/lib/recovery/schema";
import { ContactRole, IncidentMessageStage, Severity } from "@/prisma/generated/enums";

const MAX_TEXT = 10_000;
const MAX_NAME = 200;
const MOST_TICKED = 1_000;

const incidentId = z.uuid("This incident does not exist.");
const contactId = z.uuid("This contact does not exist.");
const line = (missing: string) =>
  z.string().trim().min(1, missing).max(MAX_NAME, `This can have at most ${MAX_NAME} characters.`);
const text = (missing: string) =>
  z
    .string()
    .trim()
    .min(1, missing)
    .max(MAX_TEXT, `This can have at most ${MAX_TEXT.toLocaleString("en")} characters.`);
const note = z
  .string()
  .trim()
  .max(2_000, "This can have at most 2,000 characters.")
  .nullish()
  .transform((words) => words || null);
/** A choice of a form, where an empty one is none. */
const optionalId = (sentence: string) =>
  z
    .union([z.uuid(sentence), z.literal(""), z.null()])
    .optional()
    .transform((id) => id || null);
/** A box of a form, which says nothing when it is not ticked. */
const ticked = z
  .union([z.boolean(), z.literal("on"), z.literal("")])
  .optional()
  .transform((value) => value === true || value === "on");

const facts = {
  title: line("Give the incident a title."),
  whatHappened: text("Say what happened."),
  severity: z.enum(Severity, "Say how grave it is."),
  rootCauseId: optionalId("This cause does not exist."),
  ownerId: z.uuid("Choose who leads it."),
};

export const newIncidentSchema = z.object(facts);
export const changeIncidentSchema = z.object({ incidentId, ...facts });
export const incidentSchema = z.object({ incidentId });

const filter = {
  search: z.string().trim().max(MAX_NAME).optional().catch(undefined),
  accountId: z.uuid().optional().catch(undefined),
  tag: z.string().trim().min(1).max(MAX_NAME).optional().catch(undefined),
  region: z.string().trim().min(1).max(MAX_NAME).optional().catch(undefined),
  teamId: z.uuid().optional().catch(undefined),
  role: z.enum(ContactRole).optional().catch(undefined),
};

/** Further on it is quicker to search. */
export const LAST_PAGE = 100;
const page = z.coerce
  .number()
  .int()
  .min(1)
  .catch(1)
  .transform((wanted) => Math.min(wanted, LAST_PAGE));

/** Which contacts are offered, as a URL brings it; what cannot be read is no filter. */
export const candidatesSchema = z.object({ ...filter, page });
export const addMatchingSchema = z.object({ incidentId, ...filter });
export const addAffectedSchema = z.object({
  incidentId,
  contactIds: z
    .array(contactId)
    .min(1, "Choose at least one contact.")
    .max(MOST_TICKED, `Choose at most ${MOST_TICKED} contacts at once.`),
});
export const removeAffectedSchema = z.object({ incidentId, contactId });

export const openIncidentSchema = z.object({ incidentId, gateNote: note });

const stage = z.enum(IncidentMessageStage, "This message does not exist.");
/** Which of its versions was seen; 0 for a message that nobody wrote yet. */
const revision = z.coerce.number<number | string>().int().min(0).max(1_000_000);
export const messageSchema = z
  .object({
    incidentId,
    stage,
    revision,
    subject: line("Give the mail a subject."),
    text: text("Write what the mail should say."),
    isApology: ticked,
    impact: note,
  })
  .refine(({ isApology, impact }) => !isApology || impact !== null, {
    path: ["impact"],
    message: "Name what this meant for the clients: it stands in the record of each apology.",
  })
  .refine(({ isApology, stage: of }) => !isApology || of === "first_word", {
    path: ["isApology"],
    message: "Only the first word can count as the apology.",
  });
export const messageOfSchema = z.object({ incidentId, stage });
export const sendMessageSchema = messageOfSchema.extend({ revision });

export const diagnosisForAllSchema = diagnosisSchema
  .omit({ caseId: true })
  .extend({ incidentId, whys: whysSchema });
/** The diagnosis as a form sends it: the tree of whys laid out in a row. */
export const diagnosisForAllFormSchema = diagnosisForAllSchema.extend({ whys: typedWhysSchema });
// All are told by the messages of the incident: a step that is recorded for all mails nobody.
const ofOneCase = { caseId: true, toldBy: true, letter: true } as const;
export const planForAllSchema = planSchema.omit({ ...ofOneCase, gesture: true }).extend({ incidentId });
export const remedyForAllSchema = remedySchema.omit(ofOneCase).extend({ incidentId });

export const recordOfSchema = z.object({ incidentId, recordId: z.uuid("This step does not exist.") });

export const resolveSchema = z.object({ incidentId, note });

export const gateSchema = z.object({ incidentGate: z.enum(Severity, "Choose how grave it must be.") });

export const AFFECTED_SHOWS = [
  "all",
  "refused",
  "no_apology",
  "no_case",
  "sent",
  "failed",
  "unknown",
  "left_out",
  "waiting",
] as const;

/** Which of the affected are shown, as a URL brings it. */
export const affectedListSchema = z.object({
  show: z.enum(AFFECTED_SHOWS).catch("all"),
  stage: z.enum(IncidentMessageStage).optional().catch(undefined),
  search: filter.search,
  page,
});

export type NewIncidentInput = z.input<typeof newIncidentSchema>;
export type ChangeIncidentInput = z.input<typeof changeIncidentSchema>;
export type IncidentInput = z.input<typeof incidentSchema>;
export type CandidateFilter = Omit<z.output<typeof candidatesSchema>, "page">;
export type AddMatchingInput = z.input<typeof addMatchingSchema>;
export type AddAffectedInput = z.input<typeof addAffectedSchema>;
export type RemoveAffectedInput = z.input<typeof removeAffectedSchema>;
export type OpenIncidentInput = z.input<typeof openIncidentSchema>;
export type MessageInput = z.input<typeof messageSchema>;
export type MessageOfInput = z.input<typeof messageOfSchema>;
export type SendMessageInput = z.input<typeof sendMessageSchema>;
export type DiagnosisForAllInput = z.input<typeof diagnosisForAllSchema>;
export type PlanForAllInput = z.input<typeof planForAllSchema>;
export type RemedyForAllInput = z.input<typeof remedyForAllSchema>;
export type RecordOfInput = z.input<typeof recordOfSchema>;
export type ResolveInput = z.input<typeof resolveSchema>;
export type GateInput = z.input<typeof gateSchema>;
export type AffectedListInput = z.input<typeof affectedListSchema>;
export type AffectedList = z.output<typeof affectedListSchema>;
