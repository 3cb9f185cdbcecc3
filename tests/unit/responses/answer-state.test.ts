import { expect, it } from "vitest";
import { answerState } from "@/lib/responses/answer-state";

const nothing = { isOpened: false, isPersonSeen: false };
const opened = { isOpened: true, isPersonSeen: false };
const person = { isOpened: true, isPersonSeen: true };
const sent = (state: "confirmed" | "suspect" | "discarded", isActive = false) => ({ state, isActive });

it.each([
  ["nothing at all", nothing, [], null],
  ["a link that was opened", opened, [], "observed"],
  ["a person on the page", person, [], "provisional"],
  ["a machine's submission", opened, [sent("suspect")], "suspect"],
  ["a machine's submission from a page with a gesture", person, [sent("suspect")], "suspect"],
  ["a person after a machine", opened, [sent("suspect"), sent("confirmed", true)], "confirmed"],
  ["a correction", opened, [sent("confirmed"), sent("confirmed", true)], "confirmed"],
  ["an admin's no", person, [sent("discarded"), sent("confirmed")], "discarded"],
  ["a new answer after an admin's no", opened, [sent("discarded"), sent("confirmed", true)], "confirmed"],
] as const)("%s is %#", (_name, seen, responses, state) => {
  expect(answerState(seen, responses)).toBe(state);
});
