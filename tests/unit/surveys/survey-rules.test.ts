import { describe, expect, test } from "vitest";
import { LANGUAGES } from "@/lib/languages/language";
import { allQuestions, defaultQuestions } from "@/lib/surveys/default-questions";
import type { QuestionWords } from "@/lib/surveys/survey-draft";
import { isNeeded, surveyFlaw } from "@/lib/surveys/survey-rules";
import { QuestionKind, SurveyKind } from "@/prisma/generated/enums";

const KINDS = Object.values(SurveyKind);
const pick = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `c${i}`, text: "A choice" }));
const ask = (...kinds: QuestionKind[]): QuestionWords[] =>
  kinds.map((kind) => ({ kind, text: "?", choices: kind === "drivers" ? pick(2) : [] }));

test.each(KINDS)("finds no flaw in the questions a %s survey starts with, nor in all it may have", (kind) => {
  for (const language of LANGUAGES) {
    expect(surveyFlaw(kind, defaultQuestions({ kind, language, firm: "Meridian" }))).toBeNull();
    expect(surveyFlaw(kind, allQuestions({ kind, language, firm: "Meridian" }))).toBeNull();
  }
});

const ASKED = ["comment", "drivers", "remedy", "contact_me", "quote_consent", "referral"] as const;
const FOLLOWED = ["handling", "outcome_fair", "process_easy", "respect", "is_fixed", "comment"] as const;

describe("every kind of question", () => {
  const pairs = KINDS.flatMap((survey) =>
    Object.values(QuestionKind)
      .filter((kind) => kind !== "score")
      .map((kind) => ({ survey, kind })),
  );
  test.each(pairs)("$kind in a $survey survey", ({ survey, kind }) => {
    const isAllowed = (survey === "follow_up" ? FOLLOWED : ASKED).some((one) => one === kind);
    const others = ask("score", "handling", "is_fixed").filter(
      (one) => one.kind !== kind && (survey === "follow_up" || one.kind === "score"),
    );
    const flaw = surveyFlaw(survey, [...others, ...ask(kind)]);
    if (isAllowed) expect(flaw).toBeNull();
    else expect(flaw).toMatch(/^A survey of this kind cannot have the .*question/);
  });
});

test.each<[SurveyKind, QuestionKind[], RegExp]>([
  ["nps", [], /first question has to be the score/],
  ["ces", ["comment", "score"], /first question has to be the score/],
  ["nps", ["score", "score"], /only once/],
  ["csat", ["score", "comment", "comment"], /only once/],
  ["follow_up", ["score", "handling"], /needs the question whether the matter is fixed/],
  ["follow_up", ["score", "is_fixed"], /needs the question how the matter was handled/],
])("refuses a %s survey of %j", (kind, kinds, sentence) => {
  expect(surveyFlaw(kind, ask(...kinds))).toMatch(sentence);
});

test("asks everybody what an outcome is decided from", () => {
  const questions = ask("score", "handling", "is_fixed");
  for (const [index, { kind }] of questions.entries()) {
    const limited = questions.with(index, { kind, text: "?", askedOf: ["promoter"] });
    expect(isNeeded("follow_up", kind)).toBe(true);
    expect(surveyFlaw("follow_up", limited)).toMatch(/Everybody has to be asked/);
  }
  expect(
    surveyFlaw("nps", [...ask("score"), { kind: "remedy", text: "?", askedOf: ["detractor"] }]),
  ).toBeNull();
});

test("has one wording of the score: nobody has given one when it is read", () => {
  expect(surveyFlaw("nps", [{ kind: "score", text: "?", textPassive: "??" }])).toMatch(/one wording/);
});

test.each([
  [0, /at least two/],
  [1, /at least two/],
  [2, null],
  [12, null],
  [13, /at most twelve/],
])("of %d choices to pick from says %s", (count, sentence) => {
  const flaw = surveyFlaw("nps", [...ask("score"), { kind: "drivers", text: "?", choices: pick(count) }]);
  if (sentence) expect(flaw).toMatch(sentence);
  else expect(flaw).toBeNull();
});

test("tells choices apart, and has none elsewhere", () => {
  const twice = [...pick(1), ...pick(1)];
  const drivers = { kind: "drivers", text: "?", choices: twice } as const;
  expect(surveyFlaw("nps", [...ask("score"), drivers])).toMatch(/id of its own/);
  const comment = { kind: "comment", text: "?", choices: pick(2) } as const;
  expect(surveyFlaw("nps", [...ask("score"), comment])).toMatch(/Only the drivers question/);
});
