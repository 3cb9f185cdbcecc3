import { expect, test } from "vitest";
import { besideInTrail } from "@/components/recovery/desk-trail";

const [first, second, third] = [
  { id: "first", account: "Brenner" },
  { id: "second", account: "Halden" },
  { id: "third", account: "Moorland" },
] as const;
const trail = { href: "/recovery?scope=mine", cases: [first, second, third], openedId: null };

test.each([
  ["first", { before: null, after: second }],
  ["second", { before: first, after: third }],
  ["third", { before: second, after: null }],
  ["one that the desk did not list", { before: null, after: null }],
])("beside %s stands what the desk listed beside it", (caseId, beside) => {
  expect(besideInTrail(trail, caseId)).toEqual(beside);
});
