import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reviewApology } from "@/lib/recovery/apology-coach";
import { CORPORATE, EXPLAINED_FIRST, FINE, GERMAN, SHORT_AND_OWNED } from "./apology-letters";
import { flagged } from "./flagged";

describe("whole letters", () => {
  test("one that has everything in its order is found fault with in nothing", () => {
    const { findings, components } = reviewApology(FINE);
    expect(findings).toEqual([]);
    expect(Object.values(components).every(Boolean)).toBe(true);
  });

  test("one that owns it in few words has no serious finding", () => {
    expect(reviewApology(SHORT_AND_OWNED).findings.filter(({ level }) => level === "serious")).toEqual([]);
  });

  test("the same explanation is flagged before ownership and not after it", () => {
    expect(flagged(EXPLAINED_FIRST.before)).toEqual(["explanation_first: It happened because"]);
    expect(flagged(EXPLAINED_FIRST.after)).toEqual([]);
  });

  test("the corporate non-apology is seen through", () => {
    const { findings, components } = reviewApology(CORPORATE);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(
      new Set([
        "no_responsibility",
        "no_personal_impact",
        "conditional",
        "feel_apology",
        "agentless_passive",
        "blame_on_third_party",
        "blame_on_client",
        "policy_as_justification",
        "minimising",
        "promise_without_date",
        "about_us",
        "explanation_first",
        "stock_phrase",
      ]),
    );
    expect(components).toMatchObject({ responsibility: false, personalImpact: false, datedPromise: false });
  });

  test("what is missing is pointed at where it belongs: at the regret, else at the first sentence", () => {
    const text = "Dear Anna,\nWe are sorry about the invoice.";
    const [missing] = reviewApology(text).findings;
    expect(missing).toMatchObject({ rule: "no_responsibility", level: "serious" });
    expect(text.slice(missing?.start, missing?.end)).toBe("sorry");
    const cold = "Dear Anna,\nThe invoice comes with this letter.";
    const [first] = reviewApology(cold).findings;
    expect(cold.slice(first?.start, first?.end)).toBe("The invoice comes with this letter.");
  });

  test.each([
    ["nothing", ""],
    ["spaces", " \n\n "],
    ["a greeting", "Hello Anna,"],
    ["German", GERMAN],
    ["Arabic", "نعتذر لك عن التأخير. سنرسل الفاتورة يوم الجمعة."],
  ])("of %s nothing is asked in English", (_what, text) => {
    expect(reviewApology(text).findings).toEqual([]);
  });

  test("emoji and letters of two units do not move the places", () => {
    const text = "😀👩‍👩‍👧 𝒜nna, İstanbul: we are sorry if it hurt 😢.";
    expect(flagged(text)).toEqual(["conditional: sorry if"]);
  });
});

const PIECES = [
  "sorry",
  "if",
  "we are sorry if",
  "you should have told us",
  "Mistakes were made",
  "our policy",
  "because",
  "forgive us",
  "as soon as possible",
  "minor delay",
  '"',
  "“",
  "”",
  "'",
  "’",
  "„",
  "«",
  "»",
  ">",
  ".",
  "!",
  "?",
  "\n",
  "\n\n",
  " ",
  ", but",
  "you",
  "had you called",
  "\uD83D",
  "\uDE00",
  "\u202E",
  "\0",
  "İ",
  "ﬁ",
  "on Friday",
];
const drafts = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 60 })
  .map((parts) => parts.join(" "));

describe("whatever is typed", () => {
  test("findings are places in the text, in order, with words, and the same each time", () => {
    fc.assert(
      fc.property(drafts, (text) => {
        const { findings } = reviewApology(text);
        for (const [index, { start, end }] of findings.entries()) {
          expect(start).toBeGreaterThanOrEqual(findings[index - 1]?.start ?? 0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).trim()).not.toBe("");
        }
        expect(reviewApology(text).findings).toEqual(findings);
      }),
    );
  });

  test("the client's words in quotation marks are never judged", () => {
    const words = fc.array(
      fc.constantFrom(
        "sorry if you feel",
        "mistakes were made,",
        "you should have told us",
        "our policy",
        "it's",
        "so very sorry",
      ),
      { minLength: 1, maxLength: 6 },
    );
    const marks = fc.constantFrom(["“", "”"], ['"', '"'], ["„", "“"], ["«", "»"], ["> ", "\n"]);
    fc.assert(
      fc.property(words, marks, (said, [open = "", close = ""]) => {
        const quote = open + said.join(" ") + close;
        const text = `${open === "> " ? "" : "You wrote: "}${quote} Thank you.`;
        const at = text.indexOf(quote);
        for (const { start, end } of reviewApology(text).findings) {
          expect(end <= at || start >= at + quote.length).toBe(true);
        }
      }),
    );
  });

  test.each([
    ["sorry ", 10_000],
    ["we are sorry if we ", 5_000],
    ["“\"'«", 10_000],
    ["a. ", 10_000],
    ["we have also just then ", 4_000],
    ["your own late ", 4_000],
    ["we will refund you ", 5_000],
    ["our policy ", 9_000],
    ["it was sent late ", 6_000],
    [" ", 100_000],
    ["\n", 50_000],
    [">\n", 20_000],
  ])("%j a thousand times over is read at once", (piece, times) => {
    const begin = performance.now();
    reviewApology(piece.repeat(times));
    expect(performance.now() - begin).toBeLessThan(2_000);
  });
});
