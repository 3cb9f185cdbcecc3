import fc from "fast-check";
import { expect, test } from "vitest";
import { mapColumns } from "@/lib/accounts/import-columns";
import { readRow } from "@/lib/accounts/import-row";

const HEADER = [
  ...["Account", "Name", "E-mail", "Owner", "Team", "Revenue", "Currency", "Job title", "Role"],
  ...["Language", "Time zone", "Tags", "Renewal", "Client since", "Region", "Phone"],
];
const columns = mapColumns(HEADER);
const known = {
  memberIds: new Map([["priya@firm.example", "member-1"]]),
  teamIds: new Map([["berlin", "team-1"]]),
};
const required: Record<string, string> = {
  Account: "Northwind Legal",
  Name: "Dana Ruiz",
  "E-mail": "dana@northwind.example",
};
const read = (given: Record<string, string>) =>
  readRow(
    HEADER.map((heading) => ({ ...required, ...given })[heading] ?? ""),
    columns,
    known,
  );

test("reads a full row", () => {
  const row = read({
    "E-mail": " Dana@Northwind.EXAMPLE ",
    Name: "Dana\n Ruiz",
    Owner: "Priya@firm.example",
    Team: "Berlin",
    Revenue: "240.000,50",
    Currency: "eur",
    "Job title": "Finance director",
    Role: "Decision_Maker",
    Language: "de_ch",
    "Time zone": "Europe/Zurich",
    Tags: "law; tier one;law",
    Renewal: "31.03.2027",
    "Client since": "2019-01-01",
    Region: "DACH",
    Phone: "+41 44 123 45 67",
  });
  expect(row).toEqual({
    row: {
      account: {
        name: "Northwind Legal",
        ownerId: "member-1",
        teamId: "team-1",
        revenue: "240000.50",
        currency: "EUR",
        region: "DACH",
        tags: ["law", "tier one"],
        clientSince: "2019-01-01",
        renewalOn: "2027-03-31",
      },
      contact: {
        name: "Dana Ruiz",
        email: "dana@northwind.example",
        jobTitle: "Finance director",
        role: "decision_maker",
        locale: "de-CH",
        timeZone: "Europe/Zurich",
        phone: "+41 44 123 45 67",
      },
    },
  });
});

test("leaves open what a row leaves empty", () => {
  const { row } = read({ Revenue: " ", Tags: "" }) as Extract<ReturnType<typeof read>, { row: unknown }>;
  expect(
    [...Object.values(row.account), ...Object.values(row.contact)].filter((value) => value !== undefined),
  ).toEqual([...["Northwind Legal", "Dana Ruiz", "dana@northwind.example"]]);
});

test.each([
  ["Account", "", "The account has no name."],
  ["Name", "  ", "The contact has no name."],
  ["E-mail", "", "The contact has no e-mail address."],
  ["E-mail", "dana(at)northwind.example", "This is not an e-mail address."],
  ["Account", "=HYPERLINK(1)", "This cell begins like a formula (“=”). Write plain text."],
  ["Name", "+Dana", "This cell begins like a formula (“+”). Write plain text."],
  ["Job title", "-1", "This cell begins like a formula (“-”). Write plain text."],
  ["Region", "@SUM(A1)", "This cell begins like a formula (“@”). Write plain text."],
  ["Region", "\tDACH", "This cell begins like a formula (“D”). Write plain text."],
  ["Phone", "=1", "This cell begins like a formula (“=”). Write plain text."],
  ["Phone", "call me", "Write the phone number in digits, such as +49 30 1234567."],
  ["Tags", "law;=1+1", "A tag begins like a formula. Write plain text."],
  ["Name", "Da\u0000na", "This cell holds characters that cannot be shown."],
  ["Name", "x".repeat(301), "Use at most 300 characters."],
  [
    "Owner",
    "nobody@firm.example",
    "No member has the address nobody@firm.example. Invite them first, or leave the cell empty.",
  ],
  ["Team", "Paris", "There is no team “Paris”. Add it under Settings, or leave the cell empty."],
  ["Revenue", "-5", "Revenue cannot be negative."],
  [
    "Revenue",
    "about 5",
    "Write the revenue in digits, such as 240000 or 240,000.00; its currency has its own column.",
  ],
  ["Currency", "EURO", "Write the currency as three letters, such as EUR."],
  ["Role", "constructor", "Write the role as decision maker, influencer, user or billing."],
  ["Language", "deutsch bitte", "Write the language as a code, such as en or de-CH."],
  ["Time zone", "Mars/Base", "Write the time zone as a place, such as Europe/Berlin."],
  ["Renewal", "03/04/2027", "Write the date as 2026-03-31 or 31.03.2026."],
])("refuses %s %j in a sentence", (column, text, message) => {
  expect(read({ [column]: text })).toEqual({ problems: [{ column, message }] });
});

test("names every problem of a row, not only the first", () => {
  const wrong = read({ "E-mail": "x", Revenue: "x", Renewal: "x" });
  expect(wrong).toMatchObject({
    problems: [{ column: "E-mail" }, { column: "Revenue" }, { column: "Renewal" }],
  });
});

test("refuses a row with more cells than the first line, but not empty ones", () => {
  const cells = HEADER.map((heading) => required[heading] ?? "");
  expect(readRow([...cells, "", " "], columns, known)).toHaveProperty("row");
  expect(readRow([...cells, "Ltd"], columns, known)).toEqual({
    problems: [
      { column: "", message: expect.stringMatching(/^This row has 17 cells, the first line has 16\./) },
    ],
  });
});

test("puts first and last name together", () => {
  const named = mapColumns(["Kunde", "Vorname", "Nachname", "E-Mail"]);
  const row = readRow(["Northwind", "Dana", "Ruiz", "dana@northwind.example"], named, known);
  expect(row).toMatchObject({ row: { contact: { name: "Dana Ruiz" } } });
  expect(readRow(["Northwind", "", "", "dana@northwind.example"], named, known)).toEqual({
    problems: [{ column: "Nachname", message: "The contact has no name." }],
  });
});

test("never throws, whatever the cells hold: it gives a row or problems, and a row is always safe to write", () => {
  const cell = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string(),
    fc.constantFrom("=1", "\t", "\r", "__proto__", "1e999", "+", "٣", "\u202e", "dana@northwind.example"),
  );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 18 }), (cells) => {
      const result = readRow(cells, columns, known);
      if ("problems" in result) {
        expect(result.problems.length).toBeGreaterThan(0);
        for (const { message } of result.problems) expect(message).toMatch(/\.$/);
        return;
      }
      const { phone: _, tags = [], ...texts } = { ...result.row.account, ...result.row.contact };
      for (const text of [...Object.values(texts), ...tags])
        expect(text ?? "").not.toMatch(/^[=+\-@\t\r]|\0/);
    }),
    { numRuns: 2_000 },
  );
});
