import type { ColumnMap } from "./import-columns";
import type { ImportRow, RowProblem } from "./import-row";

/** Problems and notices that are kept to be read; all are counted. */
export const MOST_PROBLEMS = 1_000;
export const MOST_NOTICES = 200;

export type ImportNote = RowProblem & { readonly line: number; readonly isNotice: boolean };
export type BookedAccount = ImportRow["account"];
export type BookedContact = ImportRow["contact"] & { readonly accountKey: string };

/** What a file would write, each account and each contact once, and what was wrong with its rows. */
export type ImportBook = {
  readonly columns: ColumnMap;
  readonly accounts: Map<string, BookedAccount>;
  readonly contacts: Map<string, BookedContact>;
  readonly lineOf: Map<string, number>;
  readonly notes: ImportNote[];
  rows: number;
  mergedRows: number;
  problemRows: number;
  problems: number;
};

export function emptyBook(columns: ColumnMap): ImportBook {
  return {
    columns,
    accounts: new Map(),
    contacts: new Map(),
    lineOf: new Map(),
    notes: [],
    rows: 0,
    mergedRows: 0,
    problemRows: 0,
    problems: 0,
  };
}

/** Books a row. A contact met before, by account and e-mail, is merged: what the later row says stands, its empty cells take nothing away. */
export function addRow(book: ImportBook, { account, contact }: ImportRow, line: number) {
  const key = accountKey(account.name);
  const booked = book.accounts.get(key);
  book.accounts.set(key, { ...merge(booked, account), name: booked?.name ?? account.name });

  const contactKey = `${key}\n${contact.email}`;
  book.contacts.set(contactKey, { ...merge(book.contacts.get(contactKey), contact), accountKey: key });
  const firstLine = book.lineOf.get(contactKey);
  if (firstLine === undefined) {
    book.lineOf.set(contactKey, line);
    return;
  }
  book.mergedRows += 1;
  if (book.mergedRows <= MOST_NOTICES) {
    const message = `The same account and e-mail address as line ${firstLine}: the two are merged.`;
    book.notes.push({ line, column: book.columns.at.email?.heading ?? "", message, isNotice: true });
  }
}

/** Books what keeps a row out. */
export function addProblems(book: ImportBook, problems: readonly RowProblem[], line: number) {
  book.problemRows += 1;
  for (const problem of problems) {
    book.problems += 1;
    if (book.problems <= MOST_PROBLEMS) book.notes.push({ ...problem, line, isNotice: false });
  }
}

/** What makes two spellings one account: letters count, their case does not. */
export function accountKey(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function merge<T extends object>(earlier: T | undefined, later: T): T {
  const said = Object.entries(later).filter(([, value]) => value !== undefined);
  return { ...earlier, ...Object.fromEntries(said) } as T;
}
