import { describe, expect, test } from "vitest";
import { contentOfDraft, isSameContent, surveyContentSchema } from "@/lib/surveys/survey-content";
import { originalsOf, type SurveyDraft, type Translations } from "@/lib/surveys/survey-draft";
import { contentIn, languagesOf } from "@/lib/surveys/survey-language";

const [one, other] = ["018f0000-0000-7000-8000-000000000001", "018f0000-0000-7000-8000-000000000002"];

const draft = (changes: Partial<SurveyDraft> = {}, id = one): SurveyDraft => ({
  kind: "nps",
  name: "Spring",
  language: "en",
  subject: "How?",
  introduction: "",
  brand: { name: null, colour: null, logo: null },
  questions: [
    { id, kind: "comment", text: "Why?", textDetractor: "What?", textPassive: null, textPromoter: null },
    { id: id.replace("8000", "9000"), kind: "drivers", text: "Which?", choices: [{ id: "a", text: "Work" }] },
  ],
  translations: {},
  ...changes,
});

/** Every text of the draft, marked with the language. */
function translated(language: "de" | "fr", of = draft()): Translations {
  const texts = Object.entries(originalsOf(of)).map(([name, text]) => [
    name,
    { text: `${language}: ${text}`, of: text },
  ]);
  return { [language]: Object.fromEntries(texts) };
}

describe("what publishing freezes", () => {
  test("speaks the languages that are complete, and leaves the others out", () => {
    const { "comment-detractor": _missing, ...rest } = translated("fr").fr ?? {};
    const content = contentOfDraft(draft({ translations: { ...translated("de"), fr: rest, es: {} } }));
    expect(languagesOf(content)).toEqual(["en", "de"]);
    expect(contentIn(content, "de")).toMatchObject({
      language: "de",
      subject: "de: How?",
      introduction: "",
      questions: [
        { text: "de: Why?", byClass: { detractor: "de: What?" } },
        { text: "de: Which?", choices: [{ id: "a", text: "de: Work" }] },
      ],
    });
  });

  test("takes along what was written for an older wording: it is complete, and publishing has warned of it", () => {
    const older = { ...translated("de").de, subject: { text: "Wie?", of: "How so?" } };
    expect(contentOfDraft(draft({ translations: { de: older } })).translations.de?.subject).toBe("Wie?");
  });

  test("carries the brand with its logo, who is asked, and what can be picked", () => {
    const logo = { id: one, width: 10, height: 5, png: "AAAA" };
    const brand = { name: "Meridian", colour: "#2a7068", logo };
    const [question] = draft().questions;
    const content = contentOfDraft(
      draft({ brand, questions: question ? [{ ...question, askedOf: ["promoter"] }] : [] }),
    );
    expect(content.brand).toEqual(brand);
    expect(content.questions[0]?.askedOf).toEqual(["promoter"]);
  });

  test("was less before there were languages and brands, and is read all the same", () => {
    const old = {
      kind: "nps",
      name: "Old",
      subject: "How?",
      introduction: "",
      questions: [{ id: one, kind: "score", text: "?" }],
    };
    expect(surveyContentSchema.parse(old)).toMatchObject({
      language: "en",
      brand: { name: null, colour: null, logo: null },
      questions: [{ askedOf: [], choices: [] }],
      translations: {},
    });
  });
});

describe("two contents", () => {
  const base = { translations: translated("de") };

  test("are the same whatever the ids of their questions", () => {
    expect(isSameContent(contentOfDraft(draft(base)), contentOfDraft(draft(base, other)))).toBe(true);
  });

  test.each<[string, Partial<SurveyDraft>]>([
    ["the name", { ...base, name: "Autumn" }],
    ["a wording", { ...base, questions: [{ id: one, kind: "comment", text: "Why so?" }] }],
    ["the colour", { ...base, brand: { name: null, colour: "#2a7068", logo: null } }],
    ["a language", { translations: {} }],
    [
      "a translation",
      { translations: { de: { ...base.translations.de, subject: { text: "Na?", of: "How?" } } } },
    ],
    [
      "who is asked",
      { ...base, questions: draft().questions.map((q) => ({ ...q, askedOf: ["passive"] as const })) },
    ],
    ["a choice", { ...base, questions: draft().questions.map((q) => ({ ...q, choices: [] })) }],
  ])("differ by %s", (_what, changes) => {
    expect(isSameContent(contentOfDraft(draft(base)), contentOfDraft(draft(changes)))).toBe(false);
  });
});
