import { describe, expect, test } from "vitest";
import { LANGUAGES } from "@/lib/languages/language";
import { pageWords } from "@/lib/languages/page-words";
import { formOfAnswer, readFormAnswer } from "@/lib/responses/form-answer";
import { MAX_COMMENT } from "@/lib/responses/schema";
import type { SurveyKind } from "@/prisma/generated/enums";
import { followUpContent, fullContent, npsContent } from "./survey-contents";

const words = pageWords("en");
const full = (kind: SurveyKind) => fullContent({ kind, language: "en" });
const read = (form: Record<string, string>, content = npsContent) => readFormAnswer(content, form, words);
const followUp = (form: Record<string, string>) => read(form, followUpContent);

const NOTHING = {
  comment: null,
  remedy: null,
  referral: null,
  drivers: null,
  contact_me: false,
  quote_consent: false,
  handling: null,
  outcome_fair: null,
  process_easy: null,
  respect: null,
  is_fixed: null,
};

describe("a posted answer", () => {
  test.each(["11", "-1", "9.5", "", " ", "09", "1e1", "ten", "0x5", "9 ", "٩", "NaN", "100"])(
    "with the score %j is refused in words",
    (score) => {
      expect(read({ score }).problems).toEqual({ score: "Please choose a number from 0 to 10." });
    },
  );

  test("without a score is refused in words", () => {
    expect(read({ comment: "hello" }).problems).toEqual({ score: "Please choose a number from 0 to 10." });
  });

  test.each([
    ["nps", ["0", "1", "9", "10"], ["11"]],
    ["csat", ["1", "5"], ["0", "6"]],
    ["ces", ["1", "7"], ["0", "8"]],
    ["follow_up", ["0", "10"], ["11"]],
  ] as const)("on the scale of %s is taken, and off it refused", (kind, taken, refused) => {
    const others = { handling: "3", is_fixed: "no" };
    for (const score of taken)
      expect(read({ ...others, score }, full(kind)).answer?.score).toBe(Number(score));
    for (const score of refused)
      expect(read({ ...others, score }, full(kind)).problems).toHaveProperty("score");
  });

  test("without anything else is whole", () => {
    expect(read({ score: "9" }).answer).toEqual({ ...NOTHING, score: 9, drivers: null });
  });

  test("keeps the comment as it was written, emoji, right to left, markup and all", () => {
    const comment = "Zu spät 😡\r\nשלום <script>alert(1)</script> \u0000end  ";
    expect(read({ score: "1", comment }).answer?.comment).toBe(
      "Zu spät 😡\nשלום <script>alert(1)</script> end",
    );
  });

  test("keeps nothing that a database cannot", () => {
    expect(read({ score: "1", comment: "half \ud83d a smile\0" }).answer?.comment).toBe(
      "half \ufffd a smile",
    );
    expect(read({ score: "1", comment: "\0 \r\n" }).answer?.comment).toBeNull();
  });

  test("takes 10,000 characters, counted as people count them, and no more", () => {
    expect(read({ score: "1", comment: "😡".repeat(MAX_COMMENT) }).answer?.comment).toHaveLength(
      2 * MAX_COMMENT,
    );
    for (const field of ["comment", "remedy"]) {
      expect(read({ score: "1", [field]: "a".repeat(MAX_COMMENT + 1) }).problems?.[field]).toContain(
        "10,000",
      );
    }
  });

  test.each(LANGUAGES)("is refused in the language of the page: %s", (language) => {
    const { problems } = readFormAnswer(followUpContent, { score: "x" }, pageWords(language));
    const { number, yesOrNo } = pageWords(language).problems;
    expect(problems).toEqual({ score: number(0, 10), handling: number(1, 5), is_fixed: yesOrNo });
  });

  test("ticks only by the ticked box", () => {
    expect(read({ score: "9", contact_me: "yes", quote_consent: "yes" }).answer).toMatchObject({
      contact_me: true,
      quote_consent: true,
    });
    expect(read({ score: "9", contact_me: "on", quote_consent: "" }).answer).toMatchObject({
      contact_me: false,
      quote_consent: false,
    });
  });

  test("keeps the drivers that were offered, in their order, each once", () => {
    const form = {
      score: "3",
      "driver.people": "yes",
      "driver.quality": "yes",
      "driver.magic": "yes",
      driver: "yes",
    };
    expect(read({ ...form, "driver.value": "no" }).answer?.drivers).toEqual(["quality", "people"]);
  });
});

describe("what the class of a score is not asked", () => {
  const form = { comment: "c", remedy: "r", referral: "f", quote_consent: "yes" };
  const answer = (score: string) => read({ ...form, score }, full("nps")).answer;

  test("is not read, whatever the form says", () => {
    expect(answer("2")).toMatchObject({ comment: "c", remedy: "r", referral: null, quote_consent: false });
    expect(answer("8")).toMatchObject({ comment: "c", remedy: null, referral: null, quote_consent: false });
    expect(answer("10")).toMatchObject({ comment: "c", remedy: null, referral: "f", quote_consent: true });
  });

  test("is not refused either", () => {
    const tooLong = "a".repeat(MAX_COMMENT + 1);
    expect(read({ score: "9", remedy: tooLong }, full("nps")).problems).toBeNull();
    expect(read({ score: "3", remedy: tooLong }, full("nps")).problems).toHaveProperty("remedy");
  });

  test("never takes an answer away that an outcome is decided from", () => {
    const questions = followUpContent.questions.map((question) => ({
      ...question,
      askedOf: ["promoter" as const],
    }));
    const form = { score: "2", handling: "1", is_fixed: "no" };
    expect(read(form, { ...followUpContent, questions }).answer).toMatchObject({
      handling: 1,
      is_fixed: false,
    });
  });
});

test("what a survey does not ask is dropped", () => {
  expect(followUp({ score: "9", handling: "5", is_fixed: "yes", contact_me: "yes" }).answer).toMatchObject({
    contact_me: false,
    drivers: null,
  });
  expect(read({ score: "9", handling: "7", is_fixed: "maybe", respect: "9" }).answer).toMatchObject({
    handling: null,
    is_fixed: null,
    respect: null,
  });
});

describe("a posted follow-up", () => {
  const whole = {
    score: "8",
    handling: "4",
    outcome_fair: "5",
    process_easy: "2",
    respect: "1",
    is_fixed: "no",
    comment: "",
  };

  test("is taken whole", () => {
    expect(followUp(whole).answer).toEqual({
      ...NOTHING,
      score: 8,
      handling: 4,
      outcome_fair: 5,
      process_easy: 2,
      respect: 1,
      is_fixed: false,
    });
  });

  test("may leave the statements open, but not put them off the scale", () => {
    const { outcome_fair: _fair, process_easy: _easy, ...rest } = whole;
    expect(followUp({ ...rest, respect: "" }).answer).toMatchObject({
      outcome_fair: null,
      process_easy: null,
      respect: null,
    });
    expect(followUp({ ...whole, respect: "6" }).problems).toEqual({
      respect: "Please choose a number from 1 to 5.",
    });
  });

  test("needs every question it is decided from", () => {
    expect(followUp({ score: "8" }).problems).toEqual({
      handling: "Please choose a number from 1 to 5.",
      is_fixed: "Please choose yes or no.",
    });
    expect(followUp({ score: "8", handling: "0", is_fixed: "perhaps" }).problems).toHaveProperty("is_fixed");
  });
});

test.each([
  ["nps", { score: "2", comment: "Late", remedy: "A call", "driver.value": "yes", contact_me: "yes" }],
  ["nps", { score: "10", quote_consent: "yes", referral: "Ask Kim" }],
  ["follow_up", { score: "8", handling: "4", respect: "1", is_fixed: "no" }],
] as const)("an answer comes back as the form that gave it (%s)", (kind, form) => {
  const { answer } = read(form, full(kind));
  if (!answer) throw new Error("This form is an answer.");
  expect(formOfAnswer(answer)).toEqual(form);
});
