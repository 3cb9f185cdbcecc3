import { describe, expect, test } from "vitest";
import { readForm } from "@/components/form/read-form";
import { LANGUAGES } from "@/lib/languages/language";
import { updateSurveySchema } from "@/lib/surveys/schema";
import { newSurveyFormSchema, surveyFormSchema } from "@/lib/surveys/survey-form";

const surveyId = "018f0000-0000-7000-8000-000000000000";
const form = {
  surveyId,
  seenAt: "2026-11-22T10:00:00.000Z",
  name: " Spring ",
  subject: "How are we doing?",
  introduction: "One\r\ntwo",
  order: ["score", "drivers", "comment"],
  "score-text": "Would you recommend us?",
  "comment-text": "Why?",
  "comment-detractor": "What went wrong?",
  "comment-passive": "",
  "comment-promoter": "  ",
  limited: ["drivers", "comment"],
  "comment-asked": ["detractor", "passive", "promoter"],
  "drivers-text": "What mattered?",
  "drivers-asked": ["promoter"],
  "drivers-choices": ["b", "a"],
  "drivers-choice-a": "People",
  "drivers-choice-b": "Work",
  brandName: "",
  brandColour: "#2A7068",
  logoId: "",
  languages: ["de", "xx"],
  "de-subject": "Wie?",
  "de-comment-text": "Warum?",
  "de-comment-passive": "of nothing",
};

const parse = (changes: Record<string, unknown> = {}) => surveyFormSchema.safeParse({ ...form, ...changes });
const read = (changes: Record<string, unknown> = {}) => updateSurveySchema.parse(parse(changes).data);

describe("the form of a survey", () => {
  test("becomes questions in the order in which they stand, with what depends on the score", () => {
    const { questions, ...survey } = read();
    expect(questions).toMatchObject([
      { kind: "score", text: "Would you recommend us?", askedOf: [], choices: [] },
      {
        kind: "drivers",
        askedOf: ["promoter"],
        choices: [
          { id: "b", text: "Work" },
          { id: "a", text: "People" },
        ],
      },
      {
        kind: "comment",
        textDetractor: "What went wrong?",
        textPassive: null,
        textPromoter: null,
        askedOf: [],
      },
    ]);
    expect(survey).toMatchObject({ name: "Spring", introduction: "One\ntwo" });
    expect(survey.brand).toEqual({ name: null, colour: "#2a7068", logoId: null });
  });

  test("carries the languages it names, and of each the texts that there are in the original", () => {
    expect(Object.keys(read().translations ?? {})).toEqual(["de"]);
    expect(read().translations?.de).toMatchObject({ subject: "Wie?", "comment-text": "Warum?" });
    expect(read().translations?.de).not.toHaveProperty("comment-passive");
  });

  test.each<[string, unknown, string]>([
    ["name", " ", "Give the survey a name."],
    ["name", "n".repeat(121), "A name can have at most 120 characters."],
    ["subject", " ", "Write the subject of the e-mail."],
    ["subject", "s".repeat(151), "A subject can have at most 150 characters."],
    ["introduction", "i".repeat(2001), "An introduction can have at most 2,000 characters."],
    ["score-text", " ", "Write the question."],
    ["comment-text", "q".repeat(501), "A question can have at most 500 characters."],
    ["comment-detractor", "q".repeat(501), "A question can have at most 500 characters."],
    ["comment-asked", [], "Choose who is asked, or remove the question."],
    ["comment-asked", ["nobody"], "Choose who is asked, or remove the question."],
    ["drivers-choice-a", "", "Write the choice, or remove it."],
    ["drivers-choice-a", "c".repeat(121), "A choice can have at most 120 characters."],
    ["drivers-choices", ["a"], "Give two to twelve choices to pick from."],
    ["brandName", "b".repeat(121), "A name can have at most 120 characters."],
    ["de-subject", "t".repeat(151), "A text can have at most 150 characters."],
    ["logoId", "../etc/passwd", "This logo is unknown. Choose it once more."],
    ["surveyId", "1 or 1=1", "This form belongs to no survey. Reload the page."],
    ["seenAt", "yesterday", "This form is incomplete. Reload the page."],
  ])("with %s as %j is refused at that field", (field, value, sentence) => {
    expect(parse({ [field]: value }).error?.issues).toMatchObject([{ path: [field], message: sentence }]);
  });

  test("refuses a colour that cannot be seen, and says which one can", () => {
    const { error } = parse({ brandColour: "#ffd400" });
    expect(error?.issues).toMatchObject([{ path: ["brandColour"] }]);
    expect(error?.issues[0]?.message).toMatch(/1\.\d+ to 1.*nearest colour that can be seen is #/);
  });

  test("takes 12 choices and every text of 7 questions at its longest in 8 languages, RTL too", () => {
    const choices = Array.from({ length: 12 }, (_, i) => `c${i}`);
    const kinds = ["score", "comment", "drivers", "remedy", "contact_me", "quote_consent", "referral"];
    const names = kinds.flatMap((kind) =>
      ["text", "detractor", "passive", "promoter"].map((slot) => `${kind}-${slot}`),
    );
    const data = new FormData();
    const set = (name: string, text: string) => data.append(name, text);
    for (const [name, text] of Object.entries({ surveyId, seenAt: form.seenAt, name: "ن".repeat(120) }))
      set(name, text);
    for (const kind of kinds) set("order[]", kind);
    for (const id of choices) set("drivers-choices[]", id);
    for (const language of LANGUAGES) {
      const before = language === "en" ? "" : `${language}-`;
      if (before) set("languages[]", language);
      set(`${before}subject`, "س".repeat(150));
      set(`${before}introduction`, "س".repeat(2_000));
      for (const name of names) set(before + name, "ش".repeat(500));
      for (const id of choices) set(`${before}drivers-choice-${id}`, "ص".repeat(120));
    }
    const typed = surveyFormSchema.safeParse(readForm(data));
    expect(typed.error).toBeUndefined();
    const { questions, translations } = updateSurveySchema.parse(typed.data);
    expect(questions[2]?.choices).toHaveLength(12);
    // Subject, introduction, 12 choices, one wording of the score and four of each other question.
    expect(Object.keys(translations?.ar ?? {})).toHaveLength(2 + 12 + 1 + 6 * 4);
  });

  test("reads no more questions or choices than there can be, however many are sent", () => {
    expect(read({ order: Array(500).fill("nonsense") }).questions).toEqual([]);
    const many = Array.from({ length: 500 }, (_, i) => `c${i}`);
    expect(parse({ "drivers-choices": many }).error?.issues.length).toBeLessThan(20);
  });
});

describe("a new survey", () => {
  test.each(["nps", "csat", "ces", "follow_up"])("of kind %s is begun by its name", (kind) => {
    const begun = newSurveyFormSchema.parse({ name: " Spring ", kind, language: "ar" });
    expect(begun).toEqual({ name: "Spring", kind, language: "ar" });
  });

  test.each([
    ["kind", "enps"],
    ["language", "tlh"],
    ["name", " "],
  ])("with the %s %j is refused at that field", (field, value) => {
    const { error } = newSurveyFormSchema.safeParse({
      name: "Spring",
      kind: "nps",
      language: "en",
      [field]: value,
    });
    expect(error?.issues).toMatchObject([{ path: [field] }]);
  });
});
