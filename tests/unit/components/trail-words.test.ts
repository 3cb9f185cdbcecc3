import { expect, test } from "vitest";
import { momentWords, originWords } from "@/components/responses/trail-words";
import type { TrailMoment } from "@/lib/responses/answer-trail";

const at = new Date("2026-11-22T09:00:00Z");
const scores = new Map([
  ["first", 0],
  ["second", 9],
]);
const seen = { id: "seen", at, score: null, gesture: null, network: "A", hasLanguage: true };
const decided = { id: "entry", at, what: "decided" as const, by: "Ada", note: "Hers." };

test.each<[TrailMoment, string, string | null]>([
  [{ ...seen, what: "look" }, "The page was opened", "Network A, asked for a language"],
  [
    { ...seen, what: "look", score: 0, network: null },
    "The page was opened on 0",
    "Network not known, asked for a language",
  ],
  [
    { ...seen, what: "head", hasLanguage: false },
    "The link was looked at without reading the page, by a machine",
    "Network A, asked for no language",
  ],
  [{ ...seen, what: "stop_look" }, "The page to stop was opened", "Network A, asked for a language"],
  [
    { ...seen, what: "evidence", gesture: "key" },
    "A person was on the page",
    "Network A, asked for a language",
  ],
  [
    { ...seen, what: "sent", score: 9, gesture: "touch" },
    "An answer was sent: 9, a person was seen, by touch",
    "Network A, asked for a language",
  ],
  [
    { ...decided, decision: "response:chosen", before: "first", after: "second" },
    "Ada let the answer 9 count instead of the answer 0",
    "Hers.",
  ],
  [
    { ...decided, decision: "response:chosen", before: null, after: "second" },
    "Ada let the answer 9 count",
    "Hers.",
  ],
  [
    { ...decided, decision: "response:discarded", before: "first", after: null },
    "Ada let no answer count",
    "Hers.",
  ],
  [
    { ...decided, decision: "response:derived", by: null, note: null, before: "first", after: null },
    "What was seen since speaks against the answer 0: it was held back",
    null,
  ],
  [
    { ...decided, decision: "response:derived", by: null, note: null, before: "first", after: "second" },
    "What was seen since lets the answer 9 count instead of the answer 0",
    null,
  ],
  [
    {
      ...decided,
      decision: "response:derived",
      by: null,
      note: null,
      before: null,
      after: "one of long ago",
    },
    "What was seen since lets an answer count",
    null,
  ],
])("%# is said as it was", (moment, words, origin) => {
  expect(momentWords(moment, scores)).toBe(words);
  expect(originWords(moment)).toBe(origin);
});
