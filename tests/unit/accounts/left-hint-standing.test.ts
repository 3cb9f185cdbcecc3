import { expect, test } from "vitest";
import { isLeftHintOpen } from "@/lib/accounts/left-hint-standing";
import type { ContactState } from "@/prisma/generated/enums";

const AT = new Date("2026-03-02T09:00:00Z");

test.each<[string, ContactState, string | null, Date | null, Date | null, boolean]>([
  ["of nothing", "active", null, null, null, false],
  ["of an automatic reply", "active", "I have left the company.", null, null, true],
  ["of an automatic reply, decided already", "active", "I have left the company.", null, AT, false],
  ["of an automatic reply, about one who left", "left", "I have left the company.", null, null, false],
  ["of their own words", "left", null, AT, null, true],
  ["of their own words, after asking for no mails", "unsubscribed", null, AT, null, true],
  ["of their own words, seen already", "left", null, AT, AT, false],
])("a hint %s", (_what, state, leftHint, leftSaidAt, leftHintDismissedAt, isOpen) => {
  expect(isLeftHintOpen({ state, leftHint, leftSaidAt, leftHintDismissedAt })).toBe(isOpen);
});
