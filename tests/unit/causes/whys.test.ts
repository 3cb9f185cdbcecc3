import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsOf, withBranch, withoutBranch } from "@/components/causes/why-rows";
import { typedWhysSchema, whysSchema } from "@/lib/causes/schema";
import {
  DEEPEST_WHY,
  depthOf,
  MOST_REASONS,
  MOST_WHYS,
  readWhys,
  refusalOfWhys,
  rootOfWhys,
  straightWhys,
  treeOfWhys,
  type Why,
  withoutBlanks,
} from "@/lib/causes/whys";

const why = (answer: string, under: number | null, evidence: string | null = null): Why => ({
  answer,
  evidence,
  under,
});

const BRANCHED = [why("Late", null), why("Ill", 0, "Sick note"), why("Alone", 1), why("No plan", 0)];

describe("whys", () => {
  it("of earlier times, a plain list, read as a straight line", () => {
    expect(readWhys(["Late", "Ill"])).toEqual([why("Late", null), why("Ill", 0)]);
    expect(straightWhys([])).toEqual([]);
  });

  it.each([null, {}, "x", 3])("that cannot be read (%j) are none", (stored) => {
    expect(readWhys(stored)).toEqual([]);
  });

  it("that were written are read back as they were", () => {
    expect(readWhys(JSON.parse(JSON.stringify(BRANCHED)))).toEqual(BRANCHED);
  });

  it("become a tree, each under what it answers", () => {
    const [late] = treeOfWhys(BRANCHED);
    expect(late?.reasons.map(({ answer }) => answer)).toEqual(["Ill", "No plan"]);
    expect(late?.reasons[0]).toMatchObject({ evidence: "Sick note", reasons: [{ answer: "Alone" }] });
  });

  it("have their root where it lies deepest, of several the first", () => {
    expect(rootOfWhys(BRANCHED)).toBe("Alone");
    expect(rootOfWhys([why("A", null), why("B", null)])).toBe("A");
    expect(rootOfWhys([])).toBeNull();
  });

  it("that say nothing are left out, and what stood under them answers the nearest that does", () => {
    const typed = [why("Late", null), why("", 0), why("Alone", 1), why("", 2), why("No plan", 0)];
    expect(withoutBlanks(typed)).toEqual([why("Late", null), why("Alone", 0), why("No plan", 0)]);
    expect(withoutBlanks([why("", null), why("Ill", 0)])).toEqual([why("Ill", null)]);
  });

  it.each<[string, readonly Why[], string | null]>([
    ["none at all", [], "Answer why at least once."],
    ["five in a line", straightWhys(["1", "2", "3", "4", "5"]), null],
    ["six in a line", straightWhys(["1", "2", "3", "4", "5", "6"]), "Five whys are enough."],
    ["three answers to the first question", [why("1", null), why("2", null), why("3", null)], null],
    [
      "four answers to one question",
      [why("1", null), ...Array.from({ length: 4 }, (_, i) => why(`${i}`, 0))],
      "One why has at most 3 reasons.",
    ],
    [
      "an answer to what comes later",
      [why("1", 1), why("2", null)],
      "Each answer belongs to a why that comes before it.",
    ],
    ["an answer to itself", [why("1", 0)], "Each answer belongs to a why that comes before it."],
    [
      "twenty-one",
      Array.from({ length: MOST_WHYS + 1 }, (_, i) => why(`${i}`, i === 0 ? null : Math.floor((i - 1) / 3))),
      "At most 20 answers, the branches included.",
    ],
  ])("%s: %#", (_what, whys, refusal) => {
    expect(refusalOfWhys(whys)).toBe(refusal);
  });

  it("of any shape that a client could send are refused in a sentence or stand within every bound", () => {
    const any = fc.array(
      fc.record({
        answer: fc.constantFrom("", " ", "a", "b"),
        evidence: fc.constantFrom(null, "", "e"),
        under: fc.oneof(fc.constant(null), fc.integer({ min: -2, max: 30 })),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(any, (sent) => {
        const parsed = whysSchema.safeParse(sent);
        if (!parsed.success) return parsed.error.issues.every(({ message }) => message.endsWith("."));
        const whys = parsed.data;
        expect(whys.every(({ answer, under }, i) => answer !== "" && (under === null || under < i))).toBe(
          true,
        );
        expect(whys.length).toBeLessThanOrEqual(MOST_WHYS);
        expect(Math.max(...whys.map((_one, i) => depthOf(whys, i)))).toBeLessThanOrEqual(DEEPEST_WHY);
        const crowd = Object.values(Object.groupBy(whys, ({ under }) => String(under)));
        expect(Math.max(...crowd.map((group) => group?.length ?? 0))).toBeLessThanOrEqual(MOST_REASONS);
        return true;
      }),
    );
  });
});

describe("the form of the whys", () => {
  it("takes a straight line of five as a browser without scripts sends it", () => {
    const typed = rowsOf(undefined).flatMap(({ under }, i) => [
      `Why ${i + 1}`,
      "",
      under === null ? "" : String(under),
    ]);
    expect(typedWhysSchema.parse(typed)).toEqual(straightWhys(["Why 1", "Why 2", "Why 3", "Why 4", "Why 5"]));
  });

  it("takes another reason with what follows from it, and lets it go again", () => {
    const rows = rowsOf(undefined);
    const [, second] = rows;
    if (!second) throw new Error("There are five rows.");
    const branched = withBranch(rows, second);
    expect(branched).toHaveLength(9);
    const added = branched.filter(({ id }) => !rows.some((row) => row.id === id));
    expect(added.map(({ under }) => under)).toEqual([0, 5, 6, 7]);
    const [other] = added;
    if (!other) throw new Error("There is another reason.");
    expect(withoutBranch(branched, other)).toEqual(rows);
  });

  it("shows again what was typed before, branches too", () => {
    const typed = BRANCHED.flatMap(({ answer, evidence, under }) => [
      answer,
      evidence ?? "",
      under === null ? "" : String(under),
    ]);
    const rows = rowsOf(typed);
    expect(rows.map(({ answer, under, isBranch }) => [answer, under, isBranch])).toEqual([
      ["Late", null, false],
      ["Ill", 0, false],
      ["Alone", 1, false],
      ["No plan", 0, true],
    ]);
  });

  it("asks for the answer where only evidence was typed", () => {
    const refused = typedWhysSchema.safeParse(["Late", "", "", "", "A mail", "0"]);
    expect(refused.error?.issues[0]?.message).toBe(
      "Say what this evidence shows: the answer above it is empty.",
    );
  });
});
