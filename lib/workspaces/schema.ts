import { z } from "zod";
import { Role } from "@/prisma/generated/enums";

/** An e-mail address as we keep it: trimmed and in lower case. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email("This is not an e-mail address.").max(254));

const personName = z
  .string()
  .trim()
  .min(1, "Give a name.")
  .max(300, "A name can have at most 300 characters.");

export const newWorkspaceSchema = z.object({
  name: z.string().trim().min(1, "Give the firm's name.").max(200),
  timeZone: z.string().default("Europe/Berlin"),
  locale: z.string().default("en"),
  currency: z.string().length(3).default("EUR"),
  isDemo: z.boolean().default(false),
  admin: z.object({ name: personName, email: emailAddress }),
});

export type NewWorkspace = z.input<typeof newWorkspaceSchema>;

export const inviteMemberSchema = z.object({
  name: personName,
  email: emailAddress,
  role: z.enum(Role, "Choose a role."),
  teamId: z.union([z.uuid(), z.literal("").transform(() => undefined)]).optional(),
});

export type InviteMember = z.infer<typeof inviteMemberSchema>;

export const changeMemberRoleSchema = z.object({
  memberId: z.uuid(),
  role: z.enum(Role, "Choose a role."),
});

export type ChangeMemberRole = z.infer<typeof changeMemberRoleSchema>;

export const removeMemberSchema = z.object({
  memberId: z.uuid(),
  successorId: z.union([z.uuid(), z.literal("").transform(() => undefined)]).optional(),
});

export type RemoveMember = z.infer<typeof removeMemberSchema>;

export const addTeamSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Give the team a name.")
    .max(100, "A team's name can have at most 100 characters."),
});

export type AddTeam = z.infer<typeof addTeamSchema>;

/** A whole number of a unit, typed into a form or given by code; refused in a sentence outside its range. */
const wholeNumber = (unit: string, least: number, most: number) => {
  const sentence = `Choose a whole number of ${unit} from ${least} to ${most}.`;
  const typed = z
    .string()
    .trim()
    .regex(/^-?\d+$/)
    .transform(Number);
  return z
    .union([z.number(), typed], sentence)
    .pipe(z.number().int(sentence).min(least, sentence).max(most, sentence));
};

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** The rules and promises an admin may change; a target of null, or left empty in a form, is none. */
export const workspaceSettingsSchema = z
  .object({
    name: z.string().trim().min(1, "Give the firm's name.").max(200, "Use at most 200 characters."),
    timeZone: z.string().refine(isTimeZone, "Choose a time zone, such as Europe/Berlin."),
    currency: z
      .string()
      .trim()
      .toUpperCase()
      .refine((code) => CURRENCIES.has(code), "Write the currency as three letters, such as EUR."),
    contactRuleDays: wholeNumber("days", 1, 365),
    followUpAfterDays: wholeNumber("days", 1, 60),
    apologiseWithinHours: wholeNumber("hours", 1, 240),
    diagnoseWithinDays: wholeNumber("working days", 1, 30),
    planWithinDays: wholeNumber("working days", 1, 60),
    coveragePercent: wholeNumber("per cent", 0, 100),
    npsTargetPoints: z.union([
      z.null(),
      z.literal("").transform(() => null),
      wholeNumber("points", -100, 100),
    ]),
  })
  .partial();

export type WorkspaceSettings = z.input<typeof workspaceSettingsSchema>;

function isTimeZone(zone: string) {
  try {
    return /^[A-Za-z]/.test(zone) && Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}
