import { describe, expect, test } from "vitest";
import { leftWords } from "@/components/recovery/left-words";
import { leftSteps, stepDraft } from "@/components/recovery/step-draft";
import type { CaseDetail } from "@/lib/recovery/get-case";

type Event = Pick<CaseDetail["events"][number], "at" | "fromStage" | "toStage" | "memberId" | "by">;

const at = new Date("2026-03-03T09:00:00Z");
const moved = (change: Partial<Event>): Event => ({
  ...{ at, fromStage: "new", toStage: "apologised", memberId: "luc", by: "Luc" },
  ...change,
});
const left = (...events: Event[]) =>
  leftSteps({ id: "case", round: 0, roundSince: at, events: events as CaseDetail["events"] }, "ines");

describe("what a member was typing when somebody else took the step", () => {
  test("stays in a place of its own: the next step's draft does not stand there", () => {
    const about = { caseId: "case", memberId: "ines", round: 0 };
    const [step] = left(moved({}));
    expect(step).toMatchObject({ what: "an apology", by: "Luc" });
    expect(step?.draft).toEqual(stepDraft({ ...about, stage: "new" }));
    expect(step?.draft.place).not.toBe(stepDraft({ ...about, stage: "apologised" }).place);
    expect(step?.draft.place).not.toBe(stepDraft({ ...about, stage: "new", round: 1 }).place);
  });

  test("is offered where another took the step, or ended the case in it, and where oneself took it in another tab; nothing of an earlier round", () => {
    expect(left(moved({ toStage: "closed", fromStage: "planned", memberId: null, by: null }))).toMatchObject([
      { what: "what was put right", by: null },
    ]);
    expect(left(moved({}))).toMatchObject([{ by: expect.any(String) }]);
    expect(left(moved({ memberId: "ines" }))).toMatchObject([{ by: null }]);
    expect(left(moved({ at: new Date(at.getTime() - 1) }))).toEqual([]);
  });

  test("is offered in its words: choices, and the numbers by which whys answer each other, are none", () => {
    const values = {
      channel: "email",
      text: " We were late. ",
      whys: ["Nobody read it.", "", "0"],
      personalImpact: "",
    };
    expect(leftWords(values, ["text", "personalImpact", "whys"])).toBe("We were late.\n\nNobody read it.");
    expect(leftWords(null, ["text"])).toBe("");
  });
});
