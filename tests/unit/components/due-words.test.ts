import { expect, it } from "vitest";
import { dueWords } from "@/components/ui/due-words";

const now = new Date("2026-03-12T14:00:00Z");

it.each([
  ["2026-03-12T16:10:00Z", "apologise", "2 h left to apologise", "soon"],
  ["2026-03-12T18:00:00Z", "apologise", "4 h left to apologise", "calm"],
  ["2026-03-16T14:00:00Z", "tell the plan", "4 days left to tell the plan", "calm"],
  ["2026-03-12T14:00:00Z", null, "1 min left", "soon"],
  ["2026-03-12T13:59:59Z", null, "overdue by 1 min", "late"],
  ["2026-03-11T00:00:00Z", "apologise", "overdue by 1 day: apologise", "late"],
])("says of what is due at %s (%s): %s", (dueAt, step, words, urgency) => {
  expect(dueWords(new Date(dueAt), now, step)).toEqual({ words, urgency });
});
