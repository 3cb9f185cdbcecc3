import { describe, expect, test } from "vitest";
import { planSchema } from "@/lib/recovery/schema";
import { planFormSchema, remedyFormSchema } from "@/lib/recovery/step-form-input";

const caseId = "01a201ef-cabf-768b-a0fb-19e370efdbdb";
const plan = { caseId, fix: "A second reviewer.", fixDueOn: "2026-03-12", clientAsk: "" };
const gesture = { gestureKind: "A day of work", gestureCost: "2400", gestureWhy: "" };

describe("the plan as a form sends it", () => {
  test("has no gesture when nothing of one was filled in", () => {
    expect(planFormSchema.parse({ ...plan, gestureKind: "", gestureCost: "", gestureWhy: "" })).toEqual({
      caseId,
      fix: "A second reviewer.",
      fixDueOn: new Date("2026-03-12T00:00:00Z"),
    });
  });

  test("has the gesture in one piece", () => {
    expect(planFormSchema.parse({ ...plan, ...gesture }).gesture).toEqual({
      kind: "A day of work",
      cost: 2400,
    });
  });

  test.each([
    ["a cost without a kind", { gestureKind: "" }, "Say what is given."],
    ["a cost that is no number", { gestureCost: "much" }, "Give the cost as a number."],
    ["an empty cost", { gestureCost: "" }, "Give the cost as a number."],
    ["a blank cost", { gestureCost: "  " }, "Give the cost as a number."],
    ["a cost below nothing", { gestureCost: "-1" }, "Give the cost as a number."],
    ["a gesture without its cost", { gestureCost: undefined }, "Give the cost as a number."],
  ])("refuses %s with a sentence at its field", (_what, fields, sentence) => {
    const { error } = planFormSchema.safeParse({ ...plan, ...gesture, ...fields });
    expect(error?.issues.map(({ path, message }) => [path.join(), message])).toEqual([
      [Object.keys(fields).join(), sentence],
    ]);
  });

  test("takes a gesture that costs nothing, once that is said", () => {
    expect(planFormSchema.parse({ ...plan, ...gesture, gestureCost: "0" }).gesture?.cost).toBe(0);
  });

  test.each([
    ["1.000,50", 1000.5],
    ["1,000.50", 1000.5],
    ["2 400", 2400],
  ])("reads a cost of %s as people write it", (gestureCost, cost) => {
    expect(planFormSchema.parse({ ...plan, ...gesture, gestureCost }).gesture?.cost).toBe(cost);
  });

  test("reads the same when it is read again, as the use case does", () => {
    const once = planFormSchema.parse({ ...plan, ...gesture });
    expect(planSchema.parse(once)).toEqual(once);
  });

  test.each([
    ["plan", planFormSchema, { ...plan }],
    ["fix", remedyFormSchema, { caseId, whatWasDone: "Two readers.", doneOn: "2026-03-12" }],
  ])(
    "is not mailed without words, and needs none where the client knows the %s already",
    (_what, schema, step) => {
      const { error } = schema.safeParse({ ...step, toldBy: "email", letter: " " });
      expect(error?.issues.map(({ path, message }) => [path.join(), message])).toEqual([
        ["letter", "Write what the mail should say."],
      ]);
      expect(schema.parse({ ...step, toldBy: "email", letter: "By Friday." })).toMatchObject({
        toldBy: "email",
        letter: "By Friday.",
      });
      expect(schema.parse({ ...step, toldBy: "" })).toMatchObject({ toldBy: undefined });
    },
  );

  test("wants a date that exists", () => {
    const { error } = planFormSchema.safeParse({ ...plan, fixDueOn: "2026-02-30" });
    expect(error?.issues.map(({ message }) => message)).toEqual(["Give the date you promised."]);
  });
});
