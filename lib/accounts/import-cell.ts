import { startsLikeFormula } from "@/lib/platform/csv-cell";
import { parseAmount } from "@/lib/platform/money-amount";
import type { ContactRole } from "@/prisma/generated/enums";
import { parseCalendarDate } from "./calendar-date";
import type { ImportField } from "./import-columns";
import { contactEmail } from "./schema";

/** What is wrong with a cell, in a sentence. */
export class Refusal {
  constructor(readonly message: string) {}
}

const TEXT_UNSAFE = /[\p{Cc}\p{Cs}]/u;

/** Refuses what no cell may hold: control characters, and the beginning of a formula (a phone number may begin with +). */
export function refuseUnsafe(field: ImportField, raw: string, text: string): Refusal | undefined {
  if (TEXT_UNSAFE.test(text)) return new Refusal("This cell holds characters that cannot be shown.");
  if (field === "phone" && text.startsWith("+")) return undefined;
  if (field === "revenue" && /^[-−–]/.test(text)) return new Refusal("Revenue cannot be negative.");
  if (startsLikeFormula(text) || /^[\t\r]/.test(raw)) {
    return new Refusal(`This cell begins like a formula (“${text.charAt(0)}”). Write plain text.`);
  }
  return undefined;
}

/** A rule for text of at most so many characters. */
export function upTo(most: number) {
  return (text: string) => (text.length <= most ? text : new Refusal(`Use at most ${most} characters.`));
}

/** An e-mail address in lower case. */
export function asEmail(text: string) {
  const parsed = contactEmail.safeParse(text);
  return parsed.success
    ? parsed.data
    : new Refusal(parsed.error.issues[0]?.message ?? "This is not an e-mail address.");
}

/** An amount of money as an exact decimal. */
export function asAmount(text: string) {
  return (
    parseAmount(text) ??
    new Refusal("Write the revenue in digits, such as 240000 or 240,000.00; its currency has its own column.")
  );
}

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** A currency code in capitals. */
export function asCurrency(text: string) {
  const code = text.toUpperCase();
  return CURRENCIES.has(code) ? code : new Refusal("Write the currency as three letters, such as EUR.");
}

/** Tags divided by comma, semicolon or bar, each once. */
export function asTags(text: string) {
  const tags = [
    ...new Set(
      text
        .split(/[,;|]/)
        .map((tag) => tag.trim())
        .filter(Boolean),
    ),
  ];
  if (tags.length > 20) return new Refusal("Use at most 20 tags.");
  if (tags.some(startsLikeFormula)) return new Refusal("A tag begins like a formula. Write plain text.");
  return tags.some((tag) => tag.length > 50) ? new Refusal("A tag can have at most 50 characters.") : tags;
}

/** A calendar date as 2026-03-31. */
export function asDate(text: string) {
  return parseCalendarDate(text) ?? new Refusal("Write the date as 2026-03-31 or 31.03.2026.");
}

const ROLES: Readonly<Record<string, ContactRole>> = {
  "decision maker": "decision_maker",
  entscheider: "decision_maker",
  entscheiderin: "decision_maker",
  influencer: "influencer",
  beeinflusser: "influencer",
  user: "user",
  anwender: "user",
  anwenderin: "user",
  nutzer: "user",
  nutzerin: "user",
  billing: "billing",
  rechnung: "billing",
  buchhaltung: "billing",
};

/** A contact's role, named in English or German. */
export function asRole(text: string) {
  const word = text.toLowerCase().replaceAll(/[_-]/g, " ");
  const role = Object.hasOwn(ROLES, word) ? ROLES[word] : undefined;
  return role ?? new Refusal("Write the role as decision maker, influencer, user or billing.");
}

/** A language tag in its usual form. */
export function asLocale(text: string) {
  try {
    const [locale] = Intl.getCanonicalLocales(text.replaceAll("_", "-"));
    if (locale && locale.length <= 20) return locale;
  } catch {
    // Not a language tag; said below.
  }
  return new Refusal("Write the language as a code, such as en or de-CH.");
}

const zones = new Map<string, boolean>();

/** A time zone of the IANA database. */
export function asTimeZone(text: string) {
  if (text.length > 60) return new Refusal("Use at most 60 characters.");
  if (zones.size > 2_000) zones.clear();
  if (!zones.has(text)) zones.set(text, isTimeZone(text));
  return zones.get(text) ? text : new Refusal("Write the time zone as a place, such as Europe/Berlin.");
}

function isTimeZone(text: string) {
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    return /^[A-Za-z]/.test(text);
  } catch {
    return false;
  }
}

/** A phone number, kept as it was written. */
export function asPhone(text: string) {
  const isPhone = text.length <= 50 && /^\+?[\d(][\d ()/.–-]{2,}(?: ?(?:ext|x|app)\.? ?\d+)?$/i.test(text);
  return isPhone ? text : new Refusal("Write the phone number in digits, such as +49 30 1234567.");
}

/** A cell's text, cut for a sentence. */
export function short(text: string) {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
