import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { enhancedCode, judgeBounce } from "@/lib/bounces/bounce-policy";
import { bounceInWords } from "@/lib/bounces/bounce-words";

describe("a mail that came back is judged by its status code", () => {
  it.each([
    ["5.1.0", "dead_address"],
    ["5.1.1", "dead_address"],
    ["5.1.2", "dead_address"],
    ["5.1.3", "dead_address"],
    ["5.1.6", "dead_address"],
    ["5.1.10", "dead_address"],
    ["5.1.7", "refused"],
    ["5.1.8", "refused"],
    ["4.1.1", "refused"],
    ["4.2.2", "mailbox_full"],
    ["5.2.2", "mailbox_full"],
    ["5.2.1", "refused"],
    ["5.2.3", "refused"],
    ["5.3.4", "refused"],
    ["5.4.1", "refused"],
    ["4.4.7", "refused"],
    ["5.0.0", "refused"],
    ["5.7.0", "our_fault"],
    ["5.7.1", "our_fault"],
    ["5.7.26", "our_fault"],
    ["4.7.1", "refused"],
    ["5.7.17", "dead_address"],
    ["5.7.18", "dead_address"],
  ] as const)("%s: %s", (code, verdict) => {
    expect(judgeBounce(code, "")).toBe(verdict);
    expect(judgeBounce(null, `550 ${code} <dana@client.example>: refused`)).toBe(verdict);
  });

  it.each([
    ["550-5.1.1 The account does not exist", "5.1.1"],
    ["smtp; 550 5.7.1 Message rejected (see 5.1.1)", "5.7.1"],
    ["smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound", "5.1.10"],
    ["#5.1.1 smtp;550", "5.1.1"],
    ["550 blocked, your address is 5.1.1.9", null],
    ["550 <5.1.1@client.example> is not welcome", null],
    ["250 2.0.0 OK", null],
  ])("the code in %j is %j", (words, code) => {
    expect(enhancedCode(words)).toBe(code);
  });

  it.each([
    ["550 No such user here", "dead_address"],
    ["550 <dana@client.example>: Recipient address rejected: User unknown", "dead_address"],
    ["554 delivery error: This user doesn't have a client.example account", "dead_address"],
    ["552 Mailbox full", "mailbox_full"],
    ["550 Requested action not taken", "refused"],
    ["550 Your host is on a block list", "refused"],
    ["", "refused"],
  ] as const)("without a code, %j is %s", (words, verdict) => {
    expect(judgeBounce(null, words)).toBe(verdict);
  });
});

describe("why a mail came back", () => {
  it.each([
    ["5.1.1", "no such mailbox"],
    ["5.2.2", "the mailbox is full"],
    ["5.7.1", "their server refuses mail from this sender"],
    ["5.9.9", "their server refused the mail"],
  ])("is said plainly for %s", (code, words) => {
    expect(bounceInWords(code, "")).toBe(words);
  });

  it("never repeats what a stranger's server wrote", () => {
    fc.assert(
      fc.property(fc.string(), (said) => {
        expect(bounceInWords(null, `550 5.1.1 ${said}`)).toBe("no such mailbox");
      }),
    );
  });
});
