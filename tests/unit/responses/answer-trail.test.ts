import { expect, it } from "vitest";
import { readReasons } from "@/lib/responses/answer-signals";
import { orderTrail } from "@/lib/responses/answer-trail";

const at = (second: number) => new Date(Date.UTC(2026, 10, 22, 9, 0, second));
const from = (id: string, networkHash: string | null) => ({
  ...{ id, networkHash, score: null, gesture: null, hasLanguage: true },
});

it("puts what was seen, sent and decided in the order of time, and names networks as they appear", () => {
  const trail = orderTrail({
    observations: [
      { ...from("scan", "cloud"), at: at(1), kind: "head" },
      { ...from("seen", "office"), at: at(5), kind: "look" },
      { ...from("nobody", null), at: at(6), kind: "look" },
      { ...from("again", "cloud"), at: at(9), kind: "look" },
    ],
    versions: [
      { ...from("bot", "third"), answeredAt: at(3), state: "suspect" },
      { ...from("person", "office"), answeredAt: at(8), state: "confirmed" },
    ],
    decisions: [
      {
        ...{ id: "entry", at: at(7), decision: "response:chosen", by: "Ada", note: "Hers." },
        ...{ before: null, after: "bot" },
      },
    ],
  });
  expect(
    trail.map((moment) => [moment.id, moment.what, "network" in moment ? moment.network : moment.by]),
  ).toEqual([
    ["scan", "head", "A"],
    ["bot", "sent", "B"],
    ["seen", "look", "C"],
    ["nobody", "look", null],
    ["entry", "decided", "Ada"],
    ["person", "sent", "C"],
    ["again", "look", "A"],
  ]);
});

it("names a twenty-seventh network AA", () => {
  const observations = Array.from({ length: 27 }, (_, n) => ({
    ...from(String(n), `network ${n}`),
    at: at(n),
    kind: "look" as const,
  }));
  const named = orderTrail({ observations, versions: [], decisions: [] });
  expect([named[25], named[26]]).toMatchObject([{ network: "Z" }, { network: "AA" }]);
});

it("reads of kept reasons those that are some, and nothing from anything else", () => {
  const kept = [
    { signal: "early", points: 50, detail: "3 s" },
    { signal: "no_page", points: 100 },
    { signal: "of yesterday", points: 5 },
    { signal: "constructor", points: 5 },
    { signal: "early" },
    null,
    "early",
  ];
  expect(readReasons(kept)).toEqual([
    { signal: "early", points: 50, detail: "3 s" },
    { signal: "no_page", points: 100 },
  ]);
  for (const other of [null, "[]", 3, { signal: "early" }]) expect(readReasons(other)).toEqual([]);
});
