import fc from "fast-check";
import { expect, test } from "vitest";
import { type Acceptance, judgeSubmission, type Seen, type Sent } from "@/lib/responses/judge-submission";
import { ACCEPTED, atOnce, later, look, PERSON, plain, SCANNER } from "./submissions";

const anyVisitor = fc.constantFrom(PERSON, SCANNER, { networkHash: null, userAgent: null });
const anySeen = fc
  .record({
    visitor: anyVisitor,
    seconds: fc.integer({ min: -60, max: 7_200 }),
    kind: fc.constantFrom<Seen["kind"]>("look", "look", "look", "head", "stop_look", "evidence"),
    score: fc.option(fc.integer({ min: 0, max: 10 })),
    nonceHash: fc.option(fc.constantFrom("page", "other")),
    hasLanguage: fc.boolean(),
  })
  .map(({ visitor, seconds, ...seen }) => look({ ...visitor, ...seen, at: later(seconds) }));
const anySent = fc
  .record({
    visitor: anyVisitor,
    shown: fc.integer({ min: -60, max: 7_000 }),
    took: fc.integer({ min: 0, max: 600 }),
    hasLanguage: fc.boolean(),
    gesture: fc.option(fc.constantFrom<NonNullable<Sent["gesture"]>>("pointer", "key", "touch")),
  })
  .map(({ visitor, shown, took, ...sent }) => ({
    ...plain,
    ...visitor,
    ...sent,
    shownAt: later(shown),
    at: later(shown + took),
  }));
const anyAround = fc.record({
  accepted: fc.constantFrom<Acceptance[]>(
    [],
    [atOnce(ACCEPTED)],
    [{ from: ACCEPTED, at: later(60) }],
    [atOnce(ACCEPTED), atOnce(later(3_000))],
  ),
  isScanningDomain: fc.boolean(),
  isBusyNetwork: fc.boolean(),
});

test("points are the sum of the reasons, and from 50 on it is suspect", () => {
  fc.assert(
    fc.property(anySent, fc.array(anySeen), anyAround, (sent, seen, around) => {
      const { points, reasons, state } = judgeSubmission(sent, seen, around);
      expect(points).toBe(reasons.reduce((sum, reason) => sum + reason.points, 0));
      expect(state).toBe(points >= 50 ? "suspect" : "confirmed");
      expect(new Set(reasons.map(({ signal }) => signal)).size).toBe(reasons.length);
    }),
  );
});

test("the order in which it was seen changes nothing", () => {
  const scrambled = fc
    .array(anySeen, { maxLength: 12 })
    .chain((seen) => fc.shuffledSubarray(seen, { minLength: seen.length }).map((again) => ({ seen, again })));
  fc.assert(
    fc.property(anySent, scrambled, anyAround, (sent, { seen, again }, around) => {
      // A page tells of one gesture; which of several is of no weight.
      const { gesture: _, ...one } = judgeSubmission(sent, seen, around);
      const { gesture: __, ...other } = judgeSubmission(sent, again, around);
      expect({ ...other, reasons: other.reasons.map(({ signal }) => signal) }).toEqual({
        ...one,
        reasons: one.reasons.map(({ signal }) => signal),
      });
    }),
  );
});

test("a scanner about speaks against nobody twice, and an answer is not hasty twice", () => {
  const atMostOneOf = [
    ["busy_network", "scanning_domain", "amid_scan"],
    ["before_acceptance", "sent_early", "early"],
  ];
  fc.assert(
    fc.property(anySent, fc.array(anySeen), anyAround, (sent, seen, around) => {
      const signals: string[] = judgeSubmission(sent, seen, around).reasons.map(({ signal }) => signal);
      for (const group of atMostOneOf)
        expect(signals.filter((signal) => group.includes(signal)).length).toBeLessThanOrEqual(1);
    }),
  );
});

test("a gesture never makes an answer more suspect", () => {
  fc.assert(
    fc.property(anySent, fc.array(anySeen), anyAround, (sent, seen, around) => {
      const unseen = judgeSubmission({ ...sent, gesture: null }, seen, around);
      const person = judgeSubmission({ ...sent, gesture: "key" }, seen, around);
      expect(person.points).toBeLessThanOrEqual(unseen.points);
    }),
  );
});

test("what others did long before or after never speaks against anybody", () => {
  const others = fc.array(
    fc
      .tuple(anySeen, fc.integer({ min: 20_000, max: 100_000 }), fc.boolean())
      .map(([seen, seconds, isBefore]) => ({
        ...seen,
        ...SCANNER,
        nonceHash: null,
        at: later(isBefore ? -seconds : seconds),
      })),
  );
  fc.assert(
    fc.property(fc.array(anySeen), others, anyAround, (seen, more, around) => {
      expect(judgeSubmission(plain, [...seen, ...more], around)).toEqual(
        judgeSubmission(plain, seen, around),
      );
    }),
  );
});
