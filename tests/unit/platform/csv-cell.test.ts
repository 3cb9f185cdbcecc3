import { expect, test } from "vitest";
import { csvCell } from "@/lib/platform/csv-cell";

test.each(["=1+1", "+49 30", "-1", "@name", "\tx", "\rx"])("puts an apostrophe before %j", (text) => {
  expect(csvCell(text)).toBe(`'${text}`);
});

test.each(["", "Late again", "a=b", "3 - 2"])("leaves %j as it is", (text) => {
  expect(csvCell(text)).toBe(text);
});
