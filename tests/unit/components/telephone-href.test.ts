import { expect, test } from "vitest";
import { telephoneHref } from "@/components/recovery/telephone-href";

test.each([
  ["+49 (0)30 123-456", "tel:+4930123456"],
  ["030 / 123 456", "tel:030123456"],
  ["(030) 123 456", "tel:030123456"],
  ["+44 20 7946 0000 ext. 12", "tel:+442079460000"],
  ["+44 20 7946 0000 x12", "tel:+442079460000"],
  ["+1 (212) 555-0100 #7", "tel:+12125550100"],
  ["112", "tel:112"],
  ["ask reception", null],
  ["", null],
])("%s is called as %s", (phone, href) => {
  expect(telephoneHref(phone)).toBe(href);
});
