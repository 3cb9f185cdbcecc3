import { z } from "zod";
import { calendarDay } from "@/lib/platform/calendar-day";
import { emptyAs, typedNumber, typedNumberOr } from "@/lib/platform/typed-number";
import { ExclusionReason } from "@/prisma/generated/enums";
import { LATER_STEPS } from "./delivery-step";
import { LATER_FATES } from "./later-fate";
import { STANDINGS } from "./standing";
import { WAITS } from "./wait";

export const campaignIdSchema = z.object({ campaignId: z.uuid() });
export type CampaignId = z.input<typeof campaignIdSchema>;

/** The filters of the list of campaigns as a URL brings them; what cannot be read is no filter. */
export const campaignListSchema = z.object({
  launchedSince: calendarDay,
  cursor: z.string().max(200).optional().catch(undefined),
});

const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "Give a date and a time.")
  .refine((local) => !Number.isNaN(Date.parse(`${local}Z`)), "Give a date and a time.");
const reminder = typedNumber("days", 1, 60);

export const createCampaignSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Give the campaign a name.")
    .max(120, "A name can have at most 120 characters."),
  surveyId: z.uuid("Choose a survey."),
  /** Date and time in the workspace's time zone; an empty field of a form is at the launch. */
  startsAt: z.union([emptyAs(undefined), localTime]).optional(),
  /** The last calendar day to answer, in the workspace's time zone; an empty field of a form is none. */
  closesOn: z.union([emptyAs(undefined), z.iso.date("Give the day as a date, like 2026-03-31.")]).optional(),
  /** Over how many sending days the first mails are spread. */
  dripDays: typedNumberOr(1, "days", 1, 60).default(1),
  /** How many days after the mail before it each reminder goes out. */
  reminderDays: z.array(reminder).max(2, "There are at most two reminders.").default([]),
  /** After how many weeks it is held again; an empty field of a form is never. */
  repeatWeeks: typedNumberOr(undefined, "weeks", 1, 104).optional(),
});

export type CreateCampaign = z.input<typeof createCampaignSchema>;

export const updateCampaignSchema = createCampaignSchema.extend({ campaignId: z.uuid() });

export type UpdateCampaign = z.input<typeof updateCampaignSchema>;

const reminderField = typedNumberOr(undefined, "days", 1, 60).optional();
const reminderFields = { firstReminder: reminderField, secondReminder: reminderField };
type Reminders = {
  readonly firstReminder?: number | undefined;
  readonly secondReminder?: number | undefined;
};

const FIRST_MISSING = {
  path: ["firstReminder"],
  error: "Say when the first reminder goes out, or leave both empty.",
};

/** A plan as its form brings it, with a field for each reminder. */
export const newCampaignFormSchema = createCampaignSchema
  .omit({ reminderDays: true })
  .extend(reminderFields)
  .refine(hasFirst, FIRST_MISSING)
  .transform(inOneList);

/** The same for a plan that exists already. */
export const editCampaignFormSchema = updateCampaignSchema
  .omit({ reminderDays: true })
  .extend(reminderFields)
  .refine(hasFirst, FIRST_MISSING)
  .transform(inOneList);

function hasFirst({ firstReminder, secondReminder }: Reminders) {
  return firstReminder !== undefined || secondReminder === undefined;
}

function inOneList<Plan extends Reminders>({ firstReminder, secondReminder, ...plan }: Plan) {
  return { ...plan, reminderDays: [firstReminder, secondReminder].filter((days) => days !== undefined) };
}

export const excludeContactSchema = z.object({
  campaignId: z.uuid(),
  contactId: z.uuid(),
  note: z
    .string()
    .trim()
    .min(1, "Say why this contact is left out.")
    .max(500, "A reason can have at most 500 characters."),
});

export type ExcludeContact = z.input<typeof excludeContactSchema>;

export const includeContactSchema = excludeContactSchema.omit({ note: true });

/** Words of a URL: whatever they are, a list is shown. */
const search = z
  .string()
  .transform((words) => words.replaceAll("\0", "").trim().slice(0, 200))
  .optional()
  .catch(undefined);
/** Of people who wait, those who wait for one reason. */
const wait = z.enum(WAITS).optional().catch(undefined);
const page = z.coerce.number().int().min(1).max(100_000).catch(1);

export const listAudienceSchema = z.object({
  campaignId: z.uuid(),
  /** Who: those asked at once, those asked later, everybody left out, or those left out for one reason. */
  show: z.union([z.enum(["asked", "later", "excluded"]), z.enum(ExclusionReason)]).catch("excluded"),
  wait,
  search,
  page,
});

export type ListAudience = FromUrl<typeof listAudienceSchema>;

export const listRecipientsSchema = z.object({
  campaignId: z.uuid(),
  standing: z.enum(STANDINGS),
  wait,
  search,
  page,
});

export type ListRecipients = FromUrl<typeof listRecipientsSchema>;

export const listLaterRecipientsSchema = z.object({
  campaignId: z.uuid(),
  /** Which mail after the first one. */
  step: z.literal(LATER_STEPS),
  fate: z.enum(LATER_FATES),
  search,
  page,
});

export type ListLaterRecipients = FromUrl<typeof listLaterRecipientsSchema>;

type FromUrl<Schema extends z.ZodType> = { campaignId: string } & {
  [Name in keyof z.output<Schema>]?: unknown;
};
