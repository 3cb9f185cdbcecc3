import { expect, test } from "vitest";
import { dueWords } from "@/lib/causes/due-words";

const day = (on: string) => new Date(`${on}T00:00:00Z`);
const action = { title: "Two readers", dueOn: day("2026-03-12"), recurredAt: null };

test("an action that is due says since when, and whether it is done for the second time", () => {
  expect(dueWords(action, day("2026-03-12"))).toBe("Due today: Two readers");
  expect(dueWords(action, day("2026-03-13"))).toBe("Overdue by 1 day, since 12 March 2026: Two readers");
  expect(dueWords(action, day("2026-04-11"))).toBe("Overdue by 30 days, since 12 March 2026: Two readers");
  expect(dueWords({ ...action, recurredAt: day("2026-06-01") }, day("2026-06-02"))).toBe(
    "Has to be done anew, since it did not hold: Two readers",
  );
});
