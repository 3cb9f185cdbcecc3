import { describe, expect, it } from "vitest";
import { moneyInWords } from "@/lib/scoring/money-words";

const plain = (words: string) => words.replace("\u00a0", " ");

describe("an amount of money", () => {
  it.each([
    [0, "EUR 0"],
    [12.5, "EUR 12.50"],
    [999.995, "EUR 1,000"],
    [240_000, "EUR 240,000"],
    [1_234_567.891, "EUR 1,234,567.89"],
    [-4200, "EUR −4,200"],
  ])("is written out: %d", (amount, words) => {
    expect(plain(moneyInWords(amount, "EUR"))).toBe(words);
  });

  it.each([
    [80, "EUR 80"],
    [999.5, "EUR 999.50"],
    [1000, "EUR 1k"],
    [1240, "EUR 1.2k"],
    [240_400, "EUR 240k"],
    [999_400, "EUR 999k"],
    [999_950, "EUR 1m"],
    [2_350_000_000, "EUR 2.4bn"],
    [999_999_999_999, "EUR 1tn"],
    [-1_500_000, "EUR −1.5m"],
  ])("is written short: %d", (amount, words) => {
    expect(plain(moneyInWords(amount, "EUR", "short"))).toBe(words);
  });

  it("never breaks between the currency and the figure", () => {
    expect(moneyInWords(5, "CHF")).toBe("CHF\u00a05");
  });
});
