import { describe, expect, test } from "vitest";
import { reviewApology } from "@/lib/recovery/apology-coach";
import { GOOD_DRAFTS } from "./apology-drafts";
import { GOOD_DRAFTS_THAT_LOOK_WORSE } from "./apology-drafts-that-look-worse";
import { flagged } from "./flagged";

describe("a draft that is good is left alone, and what it has is seen", () => {
  test.each([...GOOD_DRAFTS, ...GOOD_DRAFTS_THAT_LOOK_WORSE])("%s", (_what, components, text) => {
    const review = reviewApology(text);
    expect(flagged(text)).toEqual([]);
    expect(review.findings.filter(({ level }) => level === "serious")).toEqual([]);
    const has = Object.entries(review.components).flatMap(([name, isThere]) => (isThere ? [name] : []));
    expect(has).toEqual(expect.arrayContaining(components.split(" ")));
  });
});

describe("what is not owned is not taken for owned, however much of us is in it", () => {
  test.each([
    "We did not receive any complaint before yours, and we have not found an error on our side.",
    "I'm sorry that you feel we've let you down.",
    "If your team had responded sooner, we could have met the deadline.",
    "We don't see this as our mistake, but we will refund you as a gesture of goodwill.",
    "Even if it was our fault, the contract limits our liability.",
    "We apologise for the misunderstanding. Our records show that we sent the report on 3 March.",
    "We have not received your data, and we did not get your order.",
    "We take our responsibility to our clients very seriously.",
    "We had no choice but to cancel your order.",
    "You wrote ‘we sent the wrong file; it was our “own” mistake’. Please explain what we can do.",
  ])("%s", (text) => {
    const { findings, components } = reviewApology(text);
    expect(components.responsibility).toBe(false);
    expect(findings.map(({ rule }) => rule)).toContain("no_responsibility");
  });
});

describe("what is not put right is not taken for put right", () => {
  test.each([
    "A refund is not possible.",
    "We cannot replace it, and we won't repair it free of charge.",
    "There is nothing we can do to put it right.",
    "We will try to fix it.",
    "We strive to deliver the highest quality.",
    "We will send you our invoice.",
  ])("%s", (text) => {
    expect(reviewApology(text).components.repair).toBe(false);
  });
});
