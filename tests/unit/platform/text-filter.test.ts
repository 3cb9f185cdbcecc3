import { expect, it } from "vitest";
import { containing, textFilter } from "@/lib/platform/text-filter";

it.each([
  ["late", "late"],
  ["100%", "100\\%"],
  ["a_b", "a\\_b"],
  ["c:\\temp", "c:\\\\temp"],
  ["nul\u0000", "nul"],
])("looks for %j as it is typed", (search, contains) => {
  expect(textFilter(search)).toEqual({ contains, mode: "insensitive" });
  expect(containing(` ${search} `)).toBe(`%${contains}%`);
});
