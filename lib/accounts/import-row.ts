import type { ContactRole } from "@/prisma/generated/enums";
import {
  asAmount,
  asCurrency,
  asDate,
  asEmail,
  asLocale,
  asPhone,
  asRole,
  asTags,
  asTimeZone,
  Refusal,
  refuseUnsafe,
  short,
  upTo,
} from "./import-cell";
import type { ColumnMap, ImportField } from "./import-columns";

/** One row of a list as it will be written: a contact and what the row says about its account. Undefined means: leave what is there. */
export type ImportRow = {
  readonly account: {
    readonly name: string;
    readonly ownerId?: string;
    readonly teamId?: string;
    readonly revenue?: string;
    readonly currency?: string;
    readonly region?: string;
    readonly tags?: readonly string[];
    readonly clientSince?: string;
    readonly renewalOn?: string;
  };
  readonly contact: {
    readonly name: string;
    readonly email: string;
    readonly jobTitle?: string;
    readonly role?: ContactRole;
    readonly locale?: string;
    readonly timeZone?: string;
    readonly phone?: string;
  };
};

export type RowProblem = { readonly column: string; readonly message: string };

/** The names a row may refer to: members by e-mail, teams by name, both in lower case. */
export type KnownNames = {
  readonly memberIds: ReadonlyMap<string, string>;
  readonly teamIds: ReadonlyMap<string, string>;
};

/** Reads one record of the file: a row to write, or every problem that keeps it out, each in a sentence. Never throws, whatever the cells hold. */
export function readRow(
  cells: readonly string[],
  columns: ColumnMap,
  known: KnownNames,
): { readonly row: ImportRow } | { readonly problems: readonly RowProblem[] } {
  const problems: RowProblem[] = [];
  const extra = cells.slice(columns.width).filter((cell) => cell.trim() !== "").length;
  if (extra > 0) {
    const message = `This row has ${columns.width + extra} cells, the first line has ${columns.width}. A cell that holds a separator needs quotation marks.`;
    return { problems: [{ column: "", message }] };
  }

  const rawOf = (field: ImportField) => {
    const column = columns.at[field];
    return column ? (cells[column.index] ?? "") : "";
  };

  /** A field through its rule: undefined when it is empty or refused; the problem is noted, and `missing` when it must not be empty. */
  function read<T>(
    field: ImportField,
    rule: (text: string) => T | Refusal,
    { raw = rawOf(field), missing }: { raw?: string; missing?: string } = {},
  ): T | undefined {
    const text = onOneLine(raw);
    const result =
      text === "" ? missing && new Refusal(missing) : (refuseUnsafe(field, raw, text) ?? rule(text));
    if (!(result instanceof Refusal)) return result || undefined;
    problems.push({ column: headingOf(field, columns), message: result.message });
    return undefined;
  }

  const rawName = rawOf("name").trim() ? rawOf("name") : `${rawOf("firstName")} ${rawOf("lastName")}`;
  const accountName = read("account", upTo(200), { missing: "The account has no name." });
  const name = read("name", upTo(300), { raw: rawName, missing: "The contact has no name." });
  const email = read("email", asEmail, { missing: "The contact has no e-mail address." });
  const account = {
    ownerId: read("owner", (text) => memberOf(text, known)),
    teamId: read("team", (text) => teamOf(text, known)),
    revenue: read("revenue", asAmount),
    currency: read("currency", asCurrency),
    region: read("region", upTo(100)),
    tags: read("tags", asTags),
    clientSince: read("clientSince", asDate),
    renewalOn: read("renewalOn", asDate),
  };
  const contact = {
    jobTitle: read("jobTitle", upTo(200)),
    role: read("role", asRole),
    locale: read("locale", asLocale),
    timeZone: read("timeZone", asTimeZone),
    phone: read("phone", asPhone),
  };

  if (problems.length > 0 || !accountName || !name || !email) return { problems };
  return { row: { account: { name: accountName, ...account }, contact: { name, email, ...contact } } };
}

function onOneLine(raw: string) {
  return raw.replaceAll(/\s+/g, " ").trim();
}

function headingOf(field: ImportField, { at }: ColumnMap) {
  const column = at[field] ?? (field === "name" ? (at.lastName ?? at.firstName) : undefined);
  return column?.heading ?? field;
}

function memberOf(text: string, known: KnownNames) {
  const id = known.memberIds.get(text.toLowerCase());
  return (
    id ?? new Refusal(`No member has the address ${short(text)}. Invite them first, or leave the cell empty.`)
  );
}

function teamOf(text: string, known: KnownNames) {
  const id = known.teamIds.get(text.toLowerCase());
  return (
    id ?? new Refusal(`There is no team “${short(text)}”. Add it under Settings, or leave the cell empty.`)
  );
}
