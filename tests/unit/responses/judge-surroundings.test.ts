import { describe, expect, it } from "vitest";
import { mayBeLifted, reasonOf, type Signal } from "@/lib/responses/answer-signals";
import { judgeSubmission, type Seen, type Sent } from "@/lib/responses/judge-submission";
import { ACCEPTED, atOnce, later, plain, quiet, storm } from "./submissions";

const signalsOf = (sent: Sent, seen: readonly Seen[], around = quiet) =>
  judgeSubmission(sent, seen, around).reasons.map(({ signal }) => signal);

describe("an answer while its mail is being handed over", () => {
  const around = { ...quiet, accepted: [{ from: ACCEPTED, at: later(60) }] };
  const during = { ...plain, shownAt: later(20), at: later(40) };

  it("is a person's who was seen: a server can deliver before it says so", () => {
    expect(judgeSubmission({ ...during, gesture: "touch" }, [], around)).toMatchObject({
      state: "confirmed",
      points: 0,
    });
    expect(judgeSubmission(during, [], around)).toMatchObject({ state: "suspect", points: 50 });
  });

  it("is nobody's from a page of before it, nor within ten seconds of it", () => {
    expect(signalsOf({ ...during, shownAt: later(-6) }, [], around)).toEqual(["before_acceptance"]);
    expect(signalsOf({ ...during, shownAt: later(2), at: later(9) }, [], around)).toEqual(["sent_early"]);
  });

  it("is not hasty from a page of the mail before", () => {
    const reminded = { ...quiet, accepted: [atOnce(later(-86_400)), atOnce(later(35))] };
    expect(signalsOf(during, [], reminded)).toEqual([]);
  });
});

describe("a scanner about", () => {
  const behindProxy = { ...quiet, isScanningDomain: true, isBusyNetwork: true };

  it("speaks against an answer once: a person behind a cloud proxy, whose domain scans, counts once seen", () => {
    expect(judgeSubmission({ ...plain, gesture: "key" }, storm(3_590), behindProxy)).toMatchObject({
      state: "confirmed",
      points: 0,
    });
    expect(signalsOf(plain, storm(3_590), behindProxy)).toEqual(["scanning_domain"]);
    const onNetwork = { ...behindProxy, isScanningDomain: false };
    expect(signalsOf(plain, storm(3_590), onNetwork)).toEqual(["busy_network"]);
  });
});

describe("what can be lifted", () => {
  it.each<[Signal[], boolean]>([
    [["before_acceptance"], true],
    [["sent_early", "changed_hands"], true],
    [["no_language"], true],
    [["no_page"], false],
    [["at_once", "no_language"], false],
  ])("%j: %s", (signals, expected) => {
    expect(mayBeLifted(signals.map((signal) => reasonOf(signal)))).toBe(expected);
  });
});
