import { expect, test } from "vitest";
import { clockTime, sendingWords } from "@/components/settings/sending-words";

const hours = (from: number | null, until: number | null, sendingWeekdays: number[]) => ({
  sendingFromMinute: from,
  sendingUntilMinute: until,
  sendingWeekdays,
});
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

test.each([
  [hours(null, null, EVERY_DAY), "at any hour of any day"],
  [hours(null, null, [1, 2, 3, 4, 5]), "at any hour, Monday to Friday"],
  [hours(540, 1020, [5, 1, 2, 3, 4]), "from 09:00 to 17:00, Monday to Friday"],
  [hours(0, 1440, EVERY_DAY), "from 00:00 to midnight, every day"],
  [hours(545, 1439, [1, 3]), "from 09:05 to 23:59, Monday, Wednesday"],
])("says when mail goes out", (rules, words) => {
  expect(sendingWords(rules)).toBe(words);
});

test("shows midnight at the end of a day as a clock does, and nothing for none", () => {
  expect([clockTime(1440), clockTime(0), clockTime(null)]).toEqual(["00:00", "00:00", ""]);
});
