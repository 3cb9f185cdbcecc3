import { z } from "zod";
import { emailAddress } from "@/lib/platform/email-address";
import { emptyAs, typedNumber, typedNumberOr } from "@/lib/platform/typed-number";
import { PassiveCases, Role } from "@/prisma/generated/enums";
import { WEEKDAY_FIELDS } from "./weekday-fields";

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
  answerGraceMinutes: z.number().int().min(0).max(60).default(2),
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
    followUpAfterDays: typedNumber("days", 1, 60),
    apologiseWithinHours: typedNumber("hours", 1, 240),
    diagnoseWithinDays: typedNumber("working days", 1, 30),
    planWithinDays: typedNumber("working days", 1, 60),
    answerGraceMinutes: typedNumber("minutes", 0, 60),
    passiveCases: z.enum(PassiveCases, "Choose which passives open a case."),
    coveragePercent: typedNumber("per cent", 0, 100),
    npsTargetPoints: typedNumberOr(null, "points", -100, 100).nullable(),
  })
  .partial();

export type WorkspaceSettings = z.input<typeof workspaceSettingsSchema>;

const MINUTES_OF_DAY = 24 * 60;
const NO_DAY = "Choose at least one day.";

/** When and how often contacts may be asked. No cap is any number, no hours any hour. */
export const contactRulesSchema = z
  .object({
    contactRuleDays: typedNumber("days", 1, 365),
    accountDailyCap: typedNumber("people", 1, 10_000).nullable(),
    sendingFromMinute: z
      .int()
      .min(0)
      .max(MINUTES_OF_DAY - 1)
      .nullable(),
    sendingUntilMinute: z.int().min(1).max(MINUTES_OF_DAY).nullable(),
    sendingWeekdays: z.array(z.int().min(1).max(7)).min(1, NO_DAY),
  })
  .refine(hasBothHours, { path: ["sendingUntilMinute"], error: "Give both hours, or neither." })
  .refine(hasSomeTime, { path: ["sendingUntilMinute"], error: "Choose an hour after the first one." });

export type ContactRules = z.input<typeof contactRulesSchema>;

const timeOfDay = z.union(
  [
    emptyAs(null),
    z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .transform((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))),
  ],
  "Give a time, such as 09:00.",
);
const ticked = z.string().optional();

/** The contact rules as their form brings them: times as a clock shows them, midnight as an end being the end of the day. */
export const contactRulesFormSchema = z
  .object({
    contactRuleDays: typedNumber("days", 1, 365),
    accountDailyCap: typedNumberOr(null, "people", 1, 10_000),
    sendingFrom: timeOfDay,
    sendingUntil: timeOfDay.transform((minute) => (minute === 0 ? MINUTES_OF_DAY : minute)),
    ...(Object.fromEntries(WEEKDAY_FIELDS.map((name) => [name, ticked])) as Record<
      (typeof WEEKDAY_FIELDS)[number],
      typeof ticked
    >),
  })
  .refine((form) => WEEKDAY_FIELDS.some((name) => form[name]), { path: ["onMonday"], error: NO_DAY })
  .refine((form) => hasBothHours(hoursOf(form)), {
    path: ["sendingUntil"],
    error: "Give both hours, or leave both empty.",
  })
  .refine((form) => hasSomeTime(hoursOf(form)), {
    path: ["sendingUntil"],
    error: "Choose an hour after the first one.",
  })
  .transform(({ contactRuleDays, accountDailyCap, ...form }) => ({
    contactRuleDays,
    accountDailyCap,
    ...hoursOf(form),
    sendingWeekdays: WEEKDAY_FIELDS.flatMap((name, index) => (form[name] ? [index + 1] : [])),
  }));

type Hours = { readonly sendingFromMinute: number | null; readonly sendingUntilMinute: number | null };

function hoursOf(form: { readonly sendingFrom: number | null; readonly sendingUntil: number | null }): Hours {
  return { sendingFromMinute: form.sendingFrom, sendingUntilMinute: form.sendingUntil };
}

function hasBothHours({ sendingFromMinute, sendingUntilMinute }: Hours) {
  return (sendingFromMinute === null) === (sendingUntilMinute === null);
}

function hasSomeTime({ sendingFromMinute, sendingUntilMinute }: Hours) {
  return sendingFromMinute === null || sendingUntilMinute === null || sendingFromMinute < sendingUntilMinute;
}

function isTimeZone(zone: string) {
  try {
    return /^[A-Za-z]/.test(zone) && Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}
