import { describe, expect, it } from "vitest";
import { ALL_KINDS, CHOSEN_KINDS, isMailed, NEWS_KINDS, wantsDigest } from "@/lib/notifications/news-kinds";
import { addChannelFormSchema, preferencesSchema } from "@/lib/notifications/schema";
import { NotificationKind, type Role } from "@/prisma/generated/enums";

describe("what is mailed", () => {
  it("knows every kind of news the database knows", () => {
    expect(ALL_KINDS.toSorted()).toEqual(Object.values(NotificationKind).toSorted());
  });

  it.each(ALL_KINDS)("%s: the choice of the member wins, unless it is always mailed", (kind) => {
    const isAlways = NEWS_KINDS[kind].mailedBy === "always";
    expect(isMailed(kind, undefined)).toBe(NEWS_KINDS[kind].byMail);
    expect(isMailed(kind, true)).toBe(true);
    expect(isMailed(kind, false)).toBe(isAlways);
    expect(CHOSEN_KINDS.includes(kind)).toBe(!isAlways);
  });

  it("tells at once of what cannot wait, and of nothing else, to whoever said nothing", () => {
    expect(ALL_KINDS.filter((kind) => isMailed(kind, undefined))).toEqual([
      "case_opened",
      "case_assigned",
      "case_reopened",
      "case_escalated",
      "conflict_of_interest",
      "client_wrote",
      "apology_not_sent",
      "gesture_to_approve",
      "incident_stopped",
    ]);
  });
});

it.each<[Role, boolean]>([
  ["admin", false],
  ["director", true],
  ["lead", true],
  ["account_manager", true],
  ["executive", false],
])("the digest of a %s who said nothing: %s", (role, usual) => {
  expect(wantsDigest(role, null)).toBe(usual);
  expect(wantsDigest(role, !usual)).toBe(!usual);
});

describe("forms", () => {
  it("take an empty box as a no", () => {
    const chosen = preferencesSchema.parse({ digest: "on", client_wrote: "on" });
    expect(chosen).toMatchObject({ digest: true, client_wrote: true, case_opened: false });
  });

  it.each([
    ["http://hooks.example/x", /https/],
    ["https://user:word@hooks.example/x", /https/],
    ["nowhere", /https/],
    ["", /Paste/],
  ])("refuse the address %j", (url, words) => {
    const parsed = addChannelFormSchema.safeParse({ kind: "slack", name: "x", url, case_opened: "on" });
    expect(parsed.error?.issues[0]?.message).toMatch(words);
  });

  it("refuse a channel that hears of nothing", () => {
    const parsed = addChannelFormSchema.safeParse({ kind: "teams", name: "x", url: "https://h.example/x" });
    expect(parsed.error?.issues).toMatchObject([{ path: [], message: "Choose at least one kind of news." }]);
  });
});
