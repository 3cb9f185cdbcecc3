import { describe, expect, test } from "vitest";
import { type Decider, whoDecides } from "@/lib/gestures/gesture-deciders";
import { isWithin, limitsWith, overLimitWords, USUAL_LIMITS, whoCovers } from "@/lib/gestures/gesture-limit";

describe("limits", () => {
  test("are the usual ones where the workspace has set nothing, and an executive never gives", () => {
    const limits = limitsWith([
      { role: "lead", amount: 0 },
      { role: "executive", amount: 9_000 },
    ]);
    expect(limits).toEqual({ ...USUAL_LIMITS, lead: 0, executive: 9_000 });
    expect(isWithin(limits, "executive", 0)).toBe(false);
  });

  test.each([
    ["account_manager", 250, true],
    ["account_manager", 250.01, false],
    ["lead", 1_000, true],
    ["lead", 1_000.01, false],
    ["director", 5_000, true],
    ["admin", 5_000.01, false],
  ] as const)("let %s give %f: %s", (role, cost, isAllowed) => {
    expect(isWithin(USUAL_LIMITS, role, cost)).toBe(isAllowed);
  });

  test.each([
    [900, "a lead, a director or an admin"],
    [3_000, "a director or an admin"],
    [6_000, null],
  ])("name who covers %f", (cost, who) => {
    expect(whoCovers(USUAL_LIMITS, cost)).toBe(who);
  });

  test("say why somebody cannot decide", () => {
    expect(overLimitWords(USUAL_LIMITS, "lead", 3_000, "EUR")).toBe(
      "Your limit is EUR\u00a01,000: only a director or an admin can decide on this.",
    );
    expect(overLimitWords(USUAL_LIMITS, "admin", 6_000, "EUR")).toContain("An admin can raise the limits");
  });
});

const member = (id: string, role: Decider["role"], teamId: string | null = null): Decider => ({
  id,
  role,
  teamId,
});
const members = [
  member("berlin lead", "lead", "berlin"),
  member("paris lead", "lead", "paris"),
  member("director", "director"),
  member("admin", "admin"),
  member("manager", "account_manager", "berlin"),
  member("executive", "executive"),
];
const asked = (over: Partial<Parameters<typeof whoDecides>[0]>) =>
  whoDecides({
    members,
    teamId: "berlin",
    limits: USUAL_LIMITS,
    cost: 500,
    authorId: "manager",
    ...over,
  }).map(({ id }) => id);

describe("who decides", () => {
  test.each([
    ["the lead of the account's team", {}, ["berlin lead"]],
    ["a director where the cost is over the lead's limit", { cost: 3_000 }, ["director"]],
    ["never who offered it", { authorId: "berlin lead" }, ["director"]],
    ["an admin where a director offered it", { cost: 3_000, authorId: "director" }, ["admin"]],
    ["a director where the case has no team", { teamId: null }, ["director"]],
    ["nobody where no limit reaches so far", { cost: 6_000 }, []],
    [
      "another team's lead where there is nobody above",
      { members: members.filter(({ role }) => role === "lead"), teamId: "rome" },
      ["berlin lead", "paris lead"],
    ],
    [
      "the lead of a firm without teams",
      { members: [member("lead", "lead"), member("director", "director")], teamId: null },
      ["lead"],
    ],
  ])("is %s", (_who, over, expected) => {
    expect(asked(over)).toEqual(expected);
  });
});
