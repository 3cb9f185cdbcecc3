import { expect, test } from "vitest";
import { lettersOf, type Outcome, reasonToStop } from "@/lib/senders/breaker";

const of = (outcome: Outcome, count: number): Outcome[] => Array(count).fill(outcome);
const reasonAfter = (...outcomes: Outcome[]) => reasonToStop(lettersOf(outcomes));

test.each<[string, Outcome[], RegExp | null]>([
  ["nothing yet", [], null],
  ["only good news", of("sent", 5_000), null],
  ["5 % dead addresses", [...of("sent", 190), ...of("bounced", 10)], null],
  [
    "more than 5 % dead addresses",
    [...of("sent", 189), ...of("bounced", 11)],
    /11 of the last 200 mails came back/,
  ],
  ["a few dead addresses at the start", of("bounced", 10), null],
  ["too many dead addresses at the start", of("bounced", 11), /11 of the last 11 mails/],
  ["dead addresses longer ago than 200 mails", [...of("bounced", 50), ...of("sent", 200)], null],
  ["one complaint", [...of("sent", 10), "complained"], null],
  ["two complaints in 2,000", [...of("sent", 1_998), ...of("complained", 2)], null],
  [
    "three complaints in 2,000",
    [...of("complained", 3), ...of("sent", 1_997)],
    /3 of the last 2000 people reported/,
  ],
  ["two servers with a policy", of("blocked", 2), null],
  ["three servers with a policy", of("blocked", 3), /3 mail servers refused mail from this sender/],
])("after %s", (_, outcomes, reason) => {
  if (reason) expect(reasonAfter(...outcomes)).toMatch(reason);
  else expect(reasonAfter(...outcomes)).toBeNull();
});
