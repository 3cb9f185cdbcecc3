import { expect, it } from "vitest";
import { answerState } from "@/lib/responses/answer-state";

const sent = (state: "confirmed" | "suspect" | "discarded", isActive = false) => ({ state, isActive });

it.each([
  ["nothing at all", [], [], null],
  ["a scanner's HEAD", ["head"], [], "observed"],
  ["a look at the link to stop", ["stop_look"], [], "observed"],
  ["a person on the page", ["look", "evidence"], [], "provisional"],
  ["a machine's submission", ["look"], [sent("suspect")], "suspect"],
  ["a machine's submission from a page with a gesture", ["look", "evidence"], [sent("suspect")], "suspect"],
  ["a person after a machine", ["look"], [sent("suspect"), sent("confirmed", true)], "confirmed"],
  ["a correction", ["look"], [sent("confirmed"), sent("confirmed", true)], "confirmed"],
  ["an admin's no", ["look", "evidence"], [sent("discarded"), sent("confirmed")], "discarded"],
  ["a new answer after an admin's no", ["look"], [sent("discarded"), sent("confirmed", true)], "confirmed"],
] as const)("%s is %#", (_name, kinds, responses, state) => {
  expect(answerState(kinds, responses)).toBe(state);
});
