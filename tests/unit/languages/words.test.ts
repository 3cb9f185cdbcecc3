import { describe, expect, test } from "vitest";
import { caseWords } from "@/lib/languages/case-words";
import { LANGUAGES } from "@/lib/languages/language";
import { mailWords } from "@/lib/languages/mail-words";
import { pageWords } from "@/lib/languages/page-words";
import { allQuestions, defaultMail } from "@/lib/surveys/default-questions";
import { originalsOf } from "@/lib/surveys/survey-draft";
import { SurveyKind } from "@/prisma/generated/enums";
import { PULSE_MAIL, PULSE_TRANSLATIONS } from "@/prisma/seed/meridian/pulse-words";

const DAY = { is: "weekday", at: new Date("2026-03-05T12:00:00Z") } as const;
const SCALE = { low: 0, high: 10, lowWords: "LOW", highWords: "HIGH" };

/** What the sentences that take values are given, by their names where the usual does not do. */
const VALUES: Record<string, readonly unknown[]> = {
  calls: ["WHO", DAY],
  number: [0, 10],
  tooLong: [10_000],
  answerHere: [SCALE],
  outOf: [9, 10],
};

/** Every sentence of a language by its path, with its values in it. */
function sentencesOf(words: object, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([name, value]) => {
    const here = path ? `${path}.${name}` : name;
    if (typeof value === "string") return [[here, value]];
    if (typeof value === "function") return [[here, String(value(...(VALUES[name] ?? ["ONE", "TWO"])))]];
    return sentencesOf(value, here);
  });
}

const allOf = (language: (typeof LANGUAGES)[number]) =>
  new Map([
    ...sentencesOf(pageWords(language)),
    ...sentencesOf(mailWords(language), "mail"),
    ...sentencesOf(caseWords(language), "case"),
  ]);

/** What a survey usually says in a language, and what the demo firm's says. */
function surveyWords(language: (typeof LANGUAGES)[number]): [string, string][] {
  const usual = Object.values(SurveyKind).map((kind) => ({
    ...defaultMail({ kind, language }),
    questions: allQuestions({ kind, language, firm: "ONE" }),
  }));
  const pulse = { en: PULSE_MAIL, ...PULSE_TRANSLATIONS }[language as "en" | keyof typeof PULSE_TRANSLATIONS];
  return [
    ...usual.flatMap((survey) => Object.entries(originalsOf(survey))),
    ...sentencesOf(pulse ?? {}, "pulse"),
  ];
}

const english = allOf("en");
const others = LANGUAGES.filter((language) => language !== "en");

// Words that two languages really share.
const SHARED = new Set(["es:form.no", "it:form.no"]);

describe.each(others)("in %s", (language) => {
  const own = allOf(language);

  test("every sentence is there and translated", () => {
    expect([...own.keys()]).toEqual([...english.keys()]);
    const same = [...own]
      .filter(([path, words]) => words === english.get(path))
      .map(([path]) => `${language}:${path}`);
    expect(same.filter((path) => !SHARED.has(path))).toEqual([]);
  });

  test("every sentence holds the values that the English one holds", () => {
    const held = (words: string) =>
      (words.match(/\b(ONE|TWO|WHO|0|9|10)\b|10\D?000/g) ?? []).map((v) => v.replace(/\D000/, "000")).sort();
    const lost = [...own].filter(
      ([path, words]) => String(held(words)) !== String(held(english.get(path) ?? "")),
    );
    expect(lost).toEqual([]);
  });

  test("no two sentences of one page were mixed up", () => {
    const groups = Map.groupBy(own, ([, words]) => words);
    const mixed = [...groups.values()].filter((group) => {
      const originals = new Set(group.map(([path]) => english.get(path)));
      return originals.size > 1;
    });
    expect(mixed.map((group) => group.map(([path]) => path))).toEqual([]);
  });
});

describe.each(LANGUAGES)("the sentences in %s", (language) => {
  const all = [...allOf(language), ...surveyWords(language)];

  test("shout nowhere, and are not empty", () => {
    expect(all.filter(([, words]) => /[!¡]/.test(words) || words.trim() === "")).toEqual([]);
  });

  test("use the digits of the scale", () => {
    expect(all.filter(([, words]) => /[٠-٩۰-۹]/.test(words))).toEqual([]);
  });

  test("have no space that a line could break before a mark, nor two in a row", () => {
    expect(all.filter(([, words]) => / [:;?»]| {2}/.test(words))).toEqual([]);
  });
});

test("Arabic is written in Arabic", () => {
  const latin = [...allOf("ar")].filter(([, words]) => !/\p{Script=Arabic}/u.test(words));
  expect(latin).toEqual([]);
});
