import { describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "@/lib/languages/language";
import { allQuestions, defaultMail, defaultTranslations } from "@/lib/surveys/default-questions";
import { mostCharactersOf } from "@/lib/surveys/most-characters";
import { originalsOf } from "@/lib/surveys/survey-draft";
import { usualSurvey } from "@/lib/surveys/usual-survey";
import { SurveyKind } from "@/prisma/generated/enums";

const FIRM = "Meridian & Söhne $&";
const KINDS = Object.values(SurveyKind);
const textsIn = (kind: SurveyKind, language: Language) =>
  originalsOf({
    ...defaultMail({ kind, language }),
    questions: allQuestions({ kind, language, firm: FIRM }),
  });

describe.each(KINDS)("the usual texts of a %s survey", (kind) => {
  const english = textsIn(kind, "en");

  test.each(LANGUAGES.filter((language) => language !== "en"))(
    "in %s are as many, and none is English",
    (language) => {
      const texts = textsIn(kind, language);
      expect(Object.keys(texts)).toEqual(Object.keys(english));
      for (const [name, text] of Object.entries(texts))
        expect([name, text]).not.toEqual([name, english[name]]);
    },
  );

  test.each(LANGUAGES)(
    "in %s fit their fields, name the firm in the score, and leave no gap open",
    (language) => {
      for (const [name, text] of Object.entries(textsIn(kind, language))) {
        expect(text.length).toBeLessThanOrEqual(mostCharactersOf(name));
        expect(text).not.toMatch(/[{}]/);
        expect(text).toBe(text.trim());
      }
      expect(textsIn(kind, language)["score-text"]).toContain(FIRM);
    },
  );
});

test("ask detractors for a remedy, promoters for a quote and for others, and everybody else everything", () => {
  const asked = allQuestions({ kind: "nps", language: "en", firm: FIRM }).map(({ kind, askedOf }) => [
    kind,
    askedOf,
  ]);
  expect(Object.fromEntries(asked)).toEqual({
    score: undefined,
    comment: undefined,
    drivers: undefined,
    remedy: ["detractor"],
    contact_me: undefined,
    quote_consent: ["promoter"],
    referral: ["promoter"],
  });
});

describe("a new survey", () => {
  const wanted = { kind: "nps", language: "de", firm: FIRM } as const;

  test("starts with what a client answers in seconds, and offers six things to pick from", () => {
    const { questions } = usualSurvey(wanted);
    expect(questions.map(({ kind }) => kind)).toEqual([
      "score",
      "comment",
      "remedy",
      "contact_me",
      "quote_consent",
    ]);
    expect(allQuestions(wanted).find(({ kind }) => kind === "drivers")?.choices).toHaveLength(6);
  });

  test("comes in all the other languages", () => {
    const { translations, ...survey } = usualSurvey(wanted);
    expect(Object.keys(translations).sort()).toEqual(["ar", "en", "es", "fr", "it", "nl", "pt"]);
    for (const texts of Object.values(translations))
      expect(Object.keys(texts).sort()).toEqual(Object.keys(originalsOf(survey)).sort());
    expect(translations.en).toEqual(
      Object.fromEntries(
        Object.entries(defaultTranslations(wanted).en ?? {}).filter(
          ([name]) => !/^(referral|drivers)/.test(name),
        ),
      ),
    );
  });

  test("takes no usual translation for a text of one's own", () => {
    const { translations } = usualSurvey(wanted, { subject: "Ein Wort, bitte" });
    expect(translations.fr?.subject).toBeUndefined();
    expect(translations.fr?.introduction).toBe(defaultMail({ kind: "nps", language: "fr" }).introduction);
  });
});
