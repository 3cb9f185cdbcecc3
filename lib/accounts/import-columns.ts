import { InvalidInput } from "@/lib/platform/errors";

/** What a column may hold, and the headings we know for it: English and German, as client lists name them. */
const HEADINGS = {
  account: [
    ...[
      "Account",
      "Account name",
      "Client",
      "Client name",
      "Customer",
      "Customer name",
      "Company",
      "Company name",
    ],
    ...[
      "Organisation",
      "Organization",
      "Kunde",
      "Kundenname",
      "Firma",
      "Firmenname",
      "Unternehmen",
      "Mandant",
    ],
  ],
  name: [
    ...["Name", "Contact", "Contact name", "Contact person", "Full name", "Person"],
    ...[
      "Kontakt",
      "Kontaktname",
      "Ansprechpartner",
      "Ansprechpartnerin",
      "Kontaktperson",
      "Vollständiger Name",
    ],
  ],
  firstName: ["First name", "Given name", "Forename", "Vorname"],
  lastName: ["Last name", "Surname", "Family name", "Nachname", "Familienname"],
  email: [
    ...["E-mail", "E-mail address", "Mail", "Mail address", "Contact e-mail"],
    ...["E-Mail-Adresse", "Mailadresse", "E-Mail Kontakt"],
  ],
  owner: [
    ...[
      "Owner",
      "Owner e-mail",
      "Account owner",
      "Account owner e-mail",
      "Account manager",
      "Account manager e-mail",
    ],
    ...["Betreuer", "Betreuer E-Mail", "Kundenbetreuer", "Verantwortlich", "Zuständig"],
  ],
  team: ["Team", "Office", "Practice", "Büro", "Standort", "Abteilung"],
  revenue: ["Revenue", "Yearly revenue", "Annual revenue", "Turnover", "Umsatz", "Jahresumsatz"],
  currency: ["Currency", "Währung"],
  jobTitle: ["Job title", "Title", "Position", "Funktion", "Stellenbezeichnung", "Berufsbezeichnung"],
  role: ["Role", "Contact role", "Buying role", "Rolle"],
  locale: ["Locale", "Language", "Sprache"],
  timeZone: ["Time zone", "Zeitzone"],
  tags: ["Tags", "Tag", "Segment", "Segments", "Schlagwörter", "Segmente"],
  renewalOn: [
    ...["Renewal", "Renewal date", "Renews on", "Contract end"],
    ...["Vertragsverlängerung", "Verlängerung", "Verlängerungsdatum", "Vertragsende"],
  ],
  clientSince: ["Client since", "Customer since", "Start date", "Kunde seit"],
  region: ["Region", "Gebiet"],
  phone: ["Phone", "Phone number", "Telephone", "Telefon", "Telefonnummer", "Mobile", "Mobil"],
} as const;

export type ImportField = keyof typeof HEADINGS;

/** Where each field stands in a row, under which heading, and which headings say nothing to us. */
export type ColumnMap = {
  readonly width: number;
  readonly at: { readonly [field in ImportField]?: { readonly index: number; readonly heading: string } };
  readonly ignored: readonly string[];
};

const REQUIRED = [
  { fields: ["account"], heading: "Account" },
  { fields: ["name", "firstName", "lastName"], heading: "Name" },
  { fields: ["email"], heading: "E-mail" },
] as const satisfies readonly { fields: readonly ImportField[]; heading: string }[];

const FIELD_OF = new Map(
  Object.entries(HEADINGS).flatMap(([field, headings]) =>
    headings.map((heading) => [plain(heading), field as ImportField] as const),
  ),
);

/** Finds the columns by their headings; refuses, in one sentence, a header that lacks a needed column or names one twice. */
export function mapColumns(header: readonly string[]): ColumnMap {
  const at: { [field in ImportField]?: { index: number; heading: string } } = {};
  const ignored: string[] = [];

  header.forEach((cell, index) => {
    const heading = cell.replaceAll(/\s+/g, " ").trim().slice(0, 60);
    const field = FIELD_OF.get(plain(heading));
    if (!field) {
      if (heading) ignored.push(heading);
      return;
    }
    const earlier = at[field];
    if (earlier) {
      throw new InvalidInput(
        `The columns “${earlier.heading}” (${earlier.index + 1}) and “${heading}” (${index + 1}) mean the same. Keep one of them.`,
      );
    }
    at[field] = { index, heading };
  });

  const missing = REQUIRED.filter(({ fields }) => !fields.some((field) => at[field])).map((r) => r.heading);
  if (missing.length > 0) throw new InvalidInput(missingSentence(missing, header));
  return { width: header.length, at, ignored };
}

function missingSentence(missing: readonly string[], header: readonly string[]) {
  const found = header.map((heading) => heading.trim().slice(0, 60)).filter(Boolean);
  const list = found.slice(0, 20).join(", ") + (found.length > 20 ? ", …" : "");
  const which = missing.length === 1 ? "The column" : "The columns";
  return `${which} ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} missing. The first line of the file has: ${list || "nothing"}.`;
}

/** A heading without case, accents, spaces and punctuation. */
function plain(heading: string) {
  return heading
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}
