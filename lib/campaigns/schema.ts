import { z } from "zod";
import { calendarDay } from "@/lib/platform/calendar-day";
import { ExclusionReason } from "@/prisma/generated/enums";
import { STANDINGS } from "./standing";

export const campaignIdSchema = z.object({ campaignId: z.uuid() });
export type CampaignId = z.input<typeof campaignIdSchema>;

/** The filters of the list of campaigns as a URL brings them; what cannot be read is no filter. */
export const campaignListSchema = z.object({
  launchedSince: calendarDay,
  cursor: z.string().max(200).optional().catch(undefined),
});

export const createCampaignSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Give the campaign a name.")
    .max(120, "A name can have at most 120 characters."),
  surveyId: z.uuid("Choose a survey."),
  /** The last calendar day to answer, in the workspace's time zone; an empty field of a form is none. */
  closesOn: z
    .union([z.literal("").transform(() => undefined), z.iso.date("Give the day as a date, like 2026-03-31.")])
    .optional(),
});

export type CreateCampaign = z.input<typeof createCampaignSchema>;

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
const page = z.coerce.number().int().min(1).max(100_000).catch(1);

export const listAudienceSchema = z.object({
  campaignId: z.uuid(),
  /** Who: those to be asked, everybody left out, or those left out for one reason. */
  show: z.union([z.enum(["asked", "excluded"]), z.enum(ExclusionReason)]).catch("excluded"),
  search,
  page,
});

export type ListAudience = FromUrl<typeof listAudienceSchema>;

export const listRecipientsSchema = z.object({
  campaignId: z.uuid(),
  standing: z.enum(STANDINGS),
  search,
  page,
});

export type ListRecipients = FromUrl<typeof listRecipientsSchema>;

type FromUrl<Schema extends z.ZodType> = { campaignId: string } & {
  [Name in keyof z.output<Schema>]?: unknown;
};
