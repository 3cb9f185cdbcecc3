import { describe, expect, test } from "vitest";
import { readFormAnswer } from "@/lib/responses/form-answer";
import { MAX_COMMENT } from "@/lib/responses/schema";
import { followUpContent, npsContent } from "./survey-contents";

const read = (form: Record<string, string>) => readFormAnswer(npsContent, form);
const followUp = (form: Record<string, string>) => readFormAnswer(followUpContent, form);

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

  test.each([0, 1, 9, 10])("with the score %d is taken", (score) => {
    expect(read({ score: String(score) }).answer).toEqual({
      score,
      comment: null,
      contact_me: false,
      handling: null,
      is_fixed: null,
    });
  });

  test("keeps the comment as it was written, emoji, right to left, markup and all", () => {
    const comment = "Zu spät 😡\r\nשלום <script>alert(1)</script> \u0000end  ";
    expect(read({ score: "1", comment }).answer?.comment).toBe(
      "Zu spät 😡\nשלום <script>alert(1)</script> end",
    );
  });

  test("takes 10,000 characters, counted as people count them, and no more", () => {
    expect(read({ score: "1", comment: "😡".repeat(MAX_COMMENT) }).answer?.comment).toHaveLength(
      2 * MAX_COMMENT,
    );
    expect(read({ score: "1", comment: "a".repeat(MAX_COMMENT + 1) }).problems?.comment).toContain("10,000");
  });

  test("asks for contact only by the ticked box", () => {
    expect(read({ score: "9", contact_me: "yes" }).answer?.contact_me).toBe(true);
    expect(read({ score: "9", contact_me: "on" }).answer?.contact_me).toBe(false);
  });

  test("to questions that were not asked is dropped", () => {
    expect(
      followUp({ score: "9", handling: "5", is_fixed: "yes", contact_me: "yes" }).answer?.contact_me,
    ).toBe(false);
    expect(read({ score: "9", handling: "7", is_fixed: "maybe" }).answer).toMatchObject({
      handling: null,
      is_fixed: null,
    });
  });
});

describe("a posted follow-up", () => {
  test("is taken whole", () => {
    expect(followUp({ score: "8", handling: "4", is_fixed: "no", comment: "" }).answer).toEqual({
      score: 8,
      comment: null,
      contact_me: false,
      handling: 4,
      is_fixed: false,
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
