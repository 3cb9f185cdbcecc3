import { expect, test } from "vitest";
import { openingNote, openingWords } from "@/lib/case-trail/opening-words";

const response = { comment: "Late again." };

test.each([
  ["an answer", { origin: "detractor", response, note: null }, "Late again.", null],
  ["a score without words", { origin: "detractor", response: { comment: null }, note: null }, null, null],
  ["a complaint by phone", { origin: "by_hand", response: null, note: "It is late." }, "It is late.", null],
  ["neglect", { origin: "neglect", response: null, note: "Nobody called." }, null, "Nobody called."],
  ["an incident", { origin: "incident", response: null, note: "Invoices twice" }, null, "Invoices twice"],
] as const)(
  "of %s only what the client said is theirs; the rest is a note of ours",
  (_what, opening, theirs, ours) => {
    expect(openingWords(opening)).toBe(theirs);
    expect(openingNote(opening)).toBe(ours);
  },
);
