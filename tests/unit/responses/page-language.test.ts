import { expect, test } from "vitest";
import { plainPageLanguage, surveyPageLanguage } from "@/lib/responses/page-language";
import { readSurveyContent } from "@/lib/surveys/survey-content";

/** Written in German, and translated into French only. */
const content = readSurveyContent({
  kind: "nps",
  name: "Frühjahr",
  language: "de",
  subject: "Wie war es?",
  introduction: "",
  questions: [],
  translations: { fr: { subject: "Alors ?", introduction: "", questions: {} } },
});

test.each([
  ["nobody wished for anything", {}, "de", "de"],
  ["the contact speaks a language of the survey", { contactLocale: "fr-CA" }, "fr", "fr"],
  ["the contact speaks another", { contactLocale: "it" }, "de", "it"],
  ["the contact speaks none of ours", { contactLocale: "ja" }, "de", "de"],
  ["a link asks for another than the contact's", { asked: "fr", contactLocale: "de" } as const, "fr", "fr"],
  ["a form came from a page in another", { posted: "fr", contactLocale: "de" }, "fr", "fr"],
  ["a link asks for another than the form was in", { asked: "de", posted: "fr" } as const, "de", "de"],
])("where %s (%j), the survey is asked in %s and a plain page is in %s", (...given) => {
  const [, wish, survey, plain] = given;
  const { contactLocale = null, asked = null, posted }: Wish = wish;
  // What the firm speaks comes after what its survey was written in, and so is never asked.
  const whose = { content, contactLocale };
  expect(surveyPageLanguage({ asked, posted }, whose)).toBe(survey);
  expect(plainPageLanguage({ asked, posted }, whose)).toBe(plain);
});

type Wish = { contactLocale?: string | null; asked?: "de" | "fr" | null; posted?: string };
