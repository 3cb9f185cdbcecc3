import fc from "fast-check";
import { expect, test } from "vitest";
import { parseAmount } from "@/lib/platform/money-amount";

test.each([
  ["240000", "240000"],
  ["1,234.56", "1234.56"],
  ["1.234,56", "1234.56"],
  ["1'234.50", "1234.50"],
  ["1 234 567,8", "1234567.8"],
  ["1,234", "1234"],
  ["1.234.567", "1234567"],
  ["12,5", "12.5"],
  ["0012", "12"],
  ["0", "0"],
])("reads %s as %s", (text, amount) => {
  expect(parseAmount(text)).toBe(amount);
});

test.each([
  "",
  "-5",
  "EUR 5",
  "€5",
  "1,23,456",
  "12,3456",
  "1.2.3",
  "0,123",
  "1,234.567",
  "1,234,5",
  "1234567890123",
  "5e3",
  "∞",
])("refuses %j", (text) => {
  expect(parseAmount(text)).toBeNull();
});

test("reads back what English and German lists write, to the cent", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999_999_999 }),
      fc.constantFrom("en", "de"),
      (cents, language) => {
        const written = (cents / 100).toLocaleString(language, { minimumFractionDigits: 2 });
        expect(Number(parseAmount(written))).toBe(cents / 100);
      },
    ),
  );
});
