import { expect, test } from "vitest";
import { notSentWords } from "@/components/campaigns/not-sent-words";

test.each([
  ["Not sent: answered", "They had answered"],
  ["Not sent: cancelled", "The campaign had ended"],
  ["Not sent: the link was closed", "The link was closed"],
  ["Not sent: unsubscribed", "Unsubscribed"],
  ["Not sent: a rule of tomorrow", "Not sent: a rule of tomorrow"],
  ["The campaign was cancelled.", "The campaign was cancelled."],
  ["451 4.7.1 Try again later", "451 4.7.1 Try again later"],
])("%s is said as: %s", (failure, words) => {
  expect(notSentWords(failure)).toBe(words);
});
