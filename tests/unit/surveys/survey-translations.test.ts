import { describe, expect, test } from "vitest";
import type { Translations } from "@/lib/surveys/survey-draft";
import {
  joinTranslations,
  keptTranslations,
  knownTranslations,
  splitTranslations,
  translationState,
  typedTranslations,
} from "@/lib/surveys/survey-translations";

const originals = { subject: "How?", "comment-text": "Why?" };
const known: Translations = {
  de: { subject: { text: "Wie?", of: "How?" }, "comment-text": { text: "Warum?", of: "Why so?" } },
};

describe("a language", () => {
  test("is complete when nothing is missing, whatever wording it was written for", () => {
    expect(translationState(originals, known.de)).toEqual({
      total: 2,
      missing: [],
      older: ["comment-text"],
    });
  });

  test.each([
    [undefined, ["subject", "comment-text"]],
    [{}, ["subject", "comment-text"]],
    [{ subject: { text: "", of: "How?" } }, ["subject", "comment-text"]],
    [{ subject: { text: "Wie?", of: "How?" } }, ["comment-text"]],
  ])("%j lacks %j", (texts, missing) => {
    expect(translationState(originals, texts).missing).toEqual(missing);
  });
});

describe("a field of a translation begins with", () => {
  const usual: Translations = {
    de: { "comment-text": { text: "Warum?", of: "Why?" }, "drivers-text": { text: "Was?", of: "What?" } },
    fr: { "comment-text": { text: "Pourquoi ?", of: "Why?" } },
  };
  const saved = { questions: [{ kind: "comment" }] as const, translations: { de: {} } };

  test("what is saved, else nothing, where the language and the question are saved", () => {
    expect(knownTranslations(saved, usual).de).not.toHaveProperty("comment-text");
    const texts = { de: { "comment-text": { text: "Wieso?", of: "Why?" } } };
    expect(knownTranslations({ ...saved, translations: texts }, usual).de).toMatchObject(texts.de);
  });

  test("the usual where the question or the language is new", () => {
    expect(knownTranslations(saved, usual).de).toHaveProperty("drivers-text", usual.de?.["drivers-text"]);
    expect(knownTranslations(saved, usual).fr).toEqual(usual.fr);
  });

  test("nothing where it was emptied, so that the usual typed again is one for the present wording", () => {
    const typed = { de: { "comment-text": "Warum?" } };
    const known = knownTranslations(saved, usual);
    const keeping = { originals: { "comment-text": "Why so?" }, known, fitting: [] };
    expect(keptTranslations(typed, keeping).de).toEqual({
      "comment-text": { text: "Warum?", of: "Why so?" },
    });
  });
});

describe("a saved translation is of", () => {
  const keep = (text: string, reworded: string, fitting: string[] = []) =>
    keptTranslations({ de: { subject: text } }, { originals: { subject: reworded }, known, fitting }).de
      ?.subject;

  test.each<[string, string, string, string[], string]>([
    ["the wording it was, where both stay", "Wie?", "How?", [], "How?"],
    ["the older wording, where only the original changes", "Wie?", "How so?", [], "How?"],
    ["the new wording, where it changes too", "Wie denn?", "How so?", [], "How so?"],
    ["the new wording, where somebody says that it fits", "Wie?", "How so?", ["de-subject"], "How so?"],
    ["the older wording, where another is said to fit", "Wie?", "How so?", ["fr-subject", "de-x"], "How?"],
  ])("%s", (_promise, text, reworded, fitting, of) => {
    expect(keep(text, reworded, fitting)).toEqual({ text, of });
  });

  test("none, where it is empty or its original is gone", () => {
    const typed = { de: { subject: "", "comment-text": "Warum?" } };
    expect(keptTranslations(typed, { originals: { subject: "How?" }, known, fitting: [] })).toEqual({
      de: {},
    });
  });
});

test("translations come back from the tables as they went in, a language with nothing in it too", () => {
  const all: Translations = {
    de: {
      subject: { text: "Wie?", of: "How?" },
      "contact_me-text": { text: "Ja", of: "Yes" },
      "drivers-choice-a1": { text: "Güte", of: "Quality" },
    },
    fr: {},
  };
  const { ofMail, ofQuestion } = splitTranslations(all);
  expect(ofMail).toEqual({ de: { subject: { text: "Wie?", of: "How?" } }, fr: {} });
  expect(ofQuestion("drivers").de).toEqual({ "choice-a1": { text: "Güte", of: "Quality" } });
  const questions = (["contact_me", "drivers"] as const).map((kind) => ({
    kind,
    translations: ofQuestion(kind),
  }));
  expect(joinTranslations(ofMail, questions)).toEqual(all);
  expect(typedTranslations(all).de?.["contact_me-text"]).toBe("Ja");
});
