import { describe, expect, test } from "vitest";
import { newSurveyFormSchema, surveyFormSchema } from "@/lib/surveys/schema";
import { contentOfDraft, isSameContent } from "@/lib/surveys/survey-content";
import { surveyFlaw } from "@/lib/surveys/survey-rules";

const form = {
  name: " Spring ",
  subject: "How are we doing?",
  introduction: "",
  score: "Would you recommend us?",
  comment: "Why?",
  commentDetractor: "What went wrong?",
  commentPassive: "",
  commentPromoter: "  ",
  contact_me: "You may call me",
};

describe("the form of a survey", () => {
  test("becomes questions in the order a client meets them", () => {
    expect(newSurveyFormSchema.parse(form)).toEqual({
      name: "Spring",
      subject: "How are we doing?",
      introduction: "",
      questions: [
        { kind: "score", text: "Would you recommend us?" },
        { kind: "comment", text: "Why?", textDetractor: "What went wrong?" },
        { kind: "contact_me", text: "You may call me" },
      ],
    });
  });

  test("asks nothing where nothing is written", () => {
    const { questions } = newSurveyFormSchema.parse({ ...form, comment: " ", contact_me: "" });
    expect(questions.map(({ kind }) => kind)).toEqual(["score"]);
  });

  test("of a follow-up makes a follow-up survey without a flaw", () => {
    const { contact_me: _none, ...rest } = form;
    const surveyId = "018f0000-0000-7000-8000-000000000000";
    const { questions } = surveyFormSchema.parse({
      ...rest,
      surveyId,
      handling: "How?",
      is_fixed: "Settled?",
    });
    expect(surveyFlaw("follow_up", questions)).toBeNull();
  });

  test.each([
    ["name", "Give the survey a name."],
    ["subject", "Write the subject of the e-mail."],
    ["score", "Write the question."],
  ])("without a %s is refused at that field", (field, sentence) => {
    const { error } = newSurveyFormSchema.safeParse({ ...form, [field]: " " });
    expect(error?.issues).toMatchObject([{ path: [field], message: sentence }]);
  });
});

describe("two contents", () => {
  const draft = (id: string, text = "Why?", textPassive: string | null = null) =>
    contentOfDraft({
      kind: "nps",
      name: "Spring",
      subject: "How?",
      introduction: "",
      questions: [{ id, kind: "comment", text, textDetractor: null, textPassive, textPromoter: null }],
    });
  const [one, other] = ["018f0000-0000-7000-8000-000000000001", "018f0000-0000-7000-8000-000000000002"];

  test("are the same whatever the ids of their questions", () => {
    expect(isSameContent(draft(one), draft(other))).toBe(true);
  });

  test("differ by a single wording", () => {
    expect(isSameContent(draft(one), draft(one, "Why so?"))).toBe(false);
    expect(isSameContent(draft(one), draft(one, "Why?", "What would make it a 9?"))).toBe(false);
  });
});
