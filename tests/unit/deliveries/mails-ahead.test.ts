import { expect, test } from "vitest";
import { mailsAhead, mailsToClaim } from "@/lib/deliveries/mails-ahead";

test.each([
  ["nothing is known yet", 0, 5, 5],
  ["the server is slow and every connection is busy", 1, 0, 1],
  ["it goes on well", 100, 0, 40],
  ["it is very fast", 5_000, 5, 400],
])("hands over when %s", (_, perSecond, idle, ahead) => {
  expect(mailsAhead(perSecond, idle)).toBe(ahead);
});

test.each([
  ["nothing is known yet", 0, 25],
  ["it goes on well", 100, 300],
  ["it is very fast", 5_000, 500],
])("claims when %s", (_, perSecond, claimed) => {
  expect(mailsToClaim(perSecond)).toBe(claimed);
});
