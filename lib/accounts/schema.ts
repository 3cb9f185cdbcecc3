import { z } from "zod";
import { parseAmount } from "@/lib/platform/money-amount";
import { PERIODS_IN_MONTHS } from "@/lib/platform/period";
import { ContactRole } from "@/prisma/generated/enums";

const id = z.uuid();

/** An e-mail address as we keep it: trimmed and in lower case. */
export const contactEmail = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(
    z.email("This is not an e-mail address.").max(254, "An e-mail address can have at most 254 characters."),
  );

// What a form leaves empty is null: nothing is known. What code leaves out stays undefined: as it is.
const empty = z
  .string()
  .regex(/^\s*$/)
  .transform(() => null);
const optionalId = z.union([empty, z.uuid("Choose one from the list.")]).nullish();
const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most} characters.`)
    .transform((text) => text || null)
    .nullish();

const HIGHEST_REVENUE = 999_999_999_999;
const typedAmount = z
  .string()
  .transform((text) => Number(parseAmount(text.trim()) ?? Number.NaN))
  .pipe(z.number().max(HIGHEST_REVENUE));
const revenue = z
  .union(
    [empty, z.number().min(0).max(HIGHEST_REVENUE), typedAmount],
    "Write the revenue in digits, such as 240,000.",
  )
  .nullish();

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));
const CURRENCY_WORDS = "Write the currency as three letters, such as EUR.";
const currencyCode = z
  .string()
  .trim()
  .toUpperCase()
  .refine((code) => CURRENCIES.has(code), CURRENCY_WORDS);
const currency = z.union([empty, currencyCode], CURRENCY_WORDS).nullish();

/** A calendar date, kept as midnight UTC. */
const calendarDate = z
  .union(
    [empty, z.date(), z.iso.date().transform((text) => new Date(`${text}T00:00:00Z`))],
    "Give a date, such as 2026-03-31.",
  )
  .nullish();

const typedTags = z.string().transform((text) => [
  ...new Set(
    text
      .split(/[,;]/)
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
]);
const tags = z
  .union([z.array(z.string().trim().min(1)), typedTags])
  .pipe(z.array(z.string().max(50, "A tag can have at most 50 characters.")).max(20, "Use at most 20 tags."));

export const addAccountSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Give the account's name.")
    .max(200, "A name can have at most 200 characters."),
  ownerId: optionalId,
  sponsorId: optionalId,
  teamId: optionalId,
  parentId: optionalId,
  revenue,
  currency,
  region: optionalText(100),
  tags: tags.default([]),
  clientSince: calendarDate,
  renewalOn: calendarDate,
});

export type AddAccount = z.input<typeof addAccountSchema>;

export const updateAccountSchema = addAccountSchema
  .omit({ parentId: true, tags: true })
  .extend({ accountId: id, tags: tags.optional() });

export type UpdateAccount = z.input<typeof updateAccountSchema>;

export const addContactSchema = z.object({
  accountId: id,
  name: z
    .string()
    .trim()
    .min(1, "Give the contact's name.")
    .max(300, "A name can have at most 300 characters."),
  email: contactEmail,
  jobTitle: optionalText(200),
  role: z.union([empty, z.enum(ContactRole)], "Choose a role.").nullish(),
  locale: optionalText(20).refine(
    (tag) => !tag || isLanguage(tag),
    "Write the language as a code, such as en or de-CH.",
  ),
  timeZone: optionalText(60),
  phone: optionalText(50),
});

export type AddContact = z.input<typeof addContactSchema>;

export const updateContactSchema = addContactSchema.omit({ accountId: true, timeZone: true }).extend({
  contactId: id,
  /** Ticked in a form when the person works there no more. */
  hasLeft: z.union([z.boolean(), z.literal("on").transform(() => true)]).default(false),
});

export const contactIdSchema = z.object({ contactId: id });

export type ContactId = z.infer<typeof contactIdSchema>;

export type UpdateContact = z.input<typeof updateContactSchema>;

/** So many calendar months, as the overview counts them. */
const months = z.literal(PERIODS_IN_MONTHS.map(String)).optional().catch(undefined);

/** The filters of the lists as a URL brings them; what cannot be read is no filter, and who was heard was not silent. */
export const accountListSchema = z
  .object({
    search: z.string().trim().max(200).optional().catch(undefined),
    ownerId: id.optional().catch(undefined),
    accountId: id.optional().catch(undefined),
    role: z.enum(ContactRole).optional().catch(undefined),
    /** With an NPS answer in so many months, or without one. */
    heard: months,
    silent: months,
    atRisk: z.literal("yes").optional().catch(undefined),
    cursor: z.string().max(400).optional().catch(undefined),
  })
  .transform(({ silent, ...filters }) => ({ ...filters, silent: filters.heard ? undefined : silent }));

export type AccountListFilters = z.input<typeof accountListSchema>;
export type AccountListFilter = z.output<typeof accountListSchema>;

export const importIdSchema = z.object({ importId: z.uuid("This import does not exist.") });

export type ImportId = z.infer<typeof importIdSchema>;

function isLanguage(tag: string) {
  try {
    return Boolean(new Intl.Locale(tag));
  } catch {
    return false;
  }
}
