import { expect, test } from "vitest";
import { hrefWith } from "@/components/form/href-with";

test("keeps in the address what is set, written so that it can be read back, and nothing else", () => {
  const search = "R&D / größer?";
  const href = hrefWith("/recovery", { scope: "all", stage: undefined, severity: "", search });
  const url = new URL(href, "http://127.0.0.1");
  expect([...url.searchParams]).toEqual([
    ["scope", "all"],
    ["search", search],
  ]);
  expect(hrefWith("/recovery", { stage: undefined })).toBe("/recovery");
});
