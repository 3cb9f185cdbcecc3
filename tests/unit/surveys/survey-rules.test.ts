import { expect, test } from "vitest";
import { defaultFollowUpQuestions, defaultNpsQuestions } from "@/lib/surveys/default-questions";
import { surveyFlaw } from "@/lib/surveys/survey-rules";
import type { QuestionKind, SurveyKind } from "@/prisma/generated/enums";

test("finds no flaw in the questions a survey starts with", () => {
  expect(surveyFlaw("nps", defaultNpsQuestions("Meridian"))).toBeNull();
  expect(surveyFlaw("follow_up", defaultFollowUpQuestions("Meridian"))).toBeNull();
});

test.each<[SurveyKind, QuestionKind[], RegExp]>([
  ["nps", [], /first question has to be the score/],
  ["nps", ["comment", "score"], /first question has to be the score/],
  ["nps", ["score", "score"], /only once/],
  ["nps", ["score", "comment", "comment"], /only once/],
  ["nps", ["score", "handling"], /cannot have the question how the matter was handled/],
  ["follow_up", ["score", "handling"], /needs the question whether the matter is fixed/],
  ["follow_up", ["score", "handling", "is_fixed", "contact_me"], /cannot have/],
])("refuses a %s survey of %j", (kind, kinds, sentence) => {
  expect(
    surveyFlaw(
      kind,
      kinds.map((one) => ({ kind: one })),
    ),
  ).toMatch(sentence);
});
