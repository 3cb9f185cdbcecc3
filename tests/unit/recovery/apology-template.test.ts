import { describe, expect, test } from "vitest";
import { reviewApology } from "@/lib/recovery/apology-coach";
import { fillTemplate, firstName, quoteWords } from "@/lib/recovery/apology-template";
import { USUAL_APOLOGY_TEMPLATES } from "@/lib/recovery/usual-apology-templates";

const facts = { contactName: "Dr. Anna Berg", words: "Late again.", firm: "Meridian", authorName: "Max" };

describe("the usual templates", () => {
  test.each(USUAL_APOLOGY_TEMPLATES.map(({ name, body }) => [name, body] as const))(
    "%s passes our own coach and has what weighs most",
    (_name, body) => {
      const words = "You should have told us. Mistakes were made.";
      const { findings, components } = reviewApology(fillTemplate(body, { ...facts, words }));
      expect(findings).toEqual([]);
      expect(components).toMatchObject({
        responsibility: true,
        repair: true,
        regret: true,
        repentance: true,
        empathy: true,
        personalImpact: true,
      });
    },
  );
});

describe("a template", () => {
  test("is filled with the first name, the client's words in quotation marks, the firm and the author", () => {
    const body = "Dear {first name},\n\n{their words}\n\n{my name}, {firm}";
    expect(fillTemplate(body, facts)).toBe("Dear Anna,\n\n“Late again.”\n\nMax, Meridian");
  });

  test("loses the paragraph of the client's words where they left none", () => {
    expect(fillTemplate("A\n\n{their words}\n\nB", { ...facts, words: " " })).toBe("A\n\nB");
  });

  test("does not read what the client wrote for fields, and leaves unknown braces alone", () => {
    expect(fillTemplate("{their words} {other}", { ...facts, words: "{firm} $& {my name}" })).toBe(
      "“{firm} $& {my name}” {other}",
    );
  });

  test("quotes several paragraphs line by line", () => {
    expect(quoteWords("One.\n\nTwo.\n")).toBe("> One.\n>\n> Two.");
  });

  test.each([
    ["Anna Berg", "Anna"],
    ["Mrs. Anna Berg", "Anna"],
    ["  Prof. Dr. Ada ", "Ada"],
    ["Dr.", "Dr."],
    ["محمد علي", "محمد"],
  ])("addresses %s as %s", (name, first) => expect(firstName(name)).toBe(first));
});
