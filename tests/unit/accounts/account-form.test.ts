import { describe, expect, it } from "vitest";
import { z } from "zod";
import { addAccountSchema, addContactSchema } from "@/lib/accounts/schema";

const empty = {
  name: "Northwind Legal",
  ownerId: "",
  teamId: "",
  revenue: "",
  currency: "",
  region: " ",
  tags: "",
  clientSince: "",
  renewalOn: "",
};

function refusalOf(typed: Record<string, string>) {
  const parsed = addAccountSchema.safeParse({ ...empty, ...typed });
  return parsed.success ? null : z.flattenError(parsed.error).fieldErrors;
}

describe("an account as a form sends it", () => {
  it("knows nothing of what was left empty", () => {
    expect(addAccountSchema.parse(empty)).toEqual({
      name: "Northwind Legal",
      ownerId: null,
      teamId: null,
      revenue: null,
      currency: null,
      region: null,
      tags: [],
      clientSince: null,
      renewalOn: null,
    });
  });

  it("reads amounts, currencies, dates and tags as they are typed", () => {
    const typed = {
      ...empty,
      revenue: "240.000,50",
      currency: "chf",
      renewalOn: "2027-03-31",
      tags: "law, tier one;law",
    };
    expect(addAccountSchema.parse(typed)).toMatchObject({
      revenue: 240_000.5,
      currency: "CHF",
      renewalOn: new Date("2027-03-31T00:00:00Z"),
      tags: ["law", "tier one"],
    });
  });

  it.each([
    [{ revenue: "12 lots" }, { revenue: ["Write the revenue in digits, such as 240,000."] }],
    [{ revenue: "-5" }, { revenue: ["Write the revenue in digits, such as 240,000."] }],
    [{ currency: "XYZ" }, { currency: ["Write the currency as three letters, such as EUR."] }],
    [{ renewalOn: "31/03/2027" }, { renewalOn: ["Give a date, such as 2026-03-31."] }],
    [{ ownerId: "somebody" }, { ownerId: ["Choose one from the list."] }],
    [{ name: " " }, { name: ["Give the account's name."] }],
  ])("refuses %o in a sentence", (typed, sentences) => {
    expect(refusalOf(typed)).toEqual(sentences);
  });
});

describe("a contact's language", () => {
  const contact = { accountId: crypto.randomUUID(), name: "Dana Ruiz", email: "dana@northwind.example" };

  it.each([
    ["", null],
    ["de-CH", "de-CH"],
  ])("%j is kept as %j", (locale, kept) => {
    expect(addContactSchema.parse({ ...contact, locale }).locale).toBe(kept);
  });

  it("that is no code is refused", () => {
    expect(addContactSchema.safeParse({ ...contact, locale: "German (CH)" }).success).toBe(false);
  });
});
