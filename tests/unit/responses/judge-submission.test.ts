import { describe, expect, it } from "vitest";
import { SIGNALS, type Signal } from "@/lib/responses/answer-signals";
import {
  judgeAgain,
  judgeSubmission,
  type Seen,
  type Sent,
  type Surroundings,
} from "@/lib/responses/judge-submission";

import { ACCEPTED, atOnce, later, look, PERSON, plain, quiet, SCANNER, storm } from "./submissions";

const signalsOf = (sent: Sent, seen: readonly Seen[], around = quiet) =>
  judgeSubmission(sent, seen, around).reasons.map(({ signal }) => signal);

const opened = look({ nonceHash: "page" });
const quick = { ...plain, shownAt: later(4), at: later(12) };

const ALONE: {
  name: string;
  sent?: Partial<Sent>;
  seen?: Seen[];
  around?: Partial<Surroundings>;
  signal: Signal;
}[] = [
  { name: "no page of ours", sent: { nonceHash: null }, signal: "no_page" },
  { name: "the page's script, which saw nobody", sent: { ranScript: true }, signal: "nobody_seen" },
  { name: "a page whose nonce we never signed", sent: { shownAt: null }, signal: "no_page" },
  {
    name: "sent before the mail was accepted",
    sent: { shownAt: later(-60), at: later(-30) },
    signal: "before_acceptance",
  },
  {
    name: "opened before the mail was accepted",
    seen: [look({ at: later(-6) })],
    signal: "before_acceptance",
  },
  { name: "opened 4 s after it", sent: quick, signal: "early" },
  { name: "opened 4 s before it, by another clock", seen: [look({ at: later(-4) })], signal: "early" },
  {
    name: "opened right after the reminder",
    sent: quick,
    around: { accepted: [atOnce(later(-86_400)), atOnce(ACCEPTED)] },
    signal: "early",
  },
  {
    name: "opened while it was being handed over",
    sent: { shownAt: later(-20), at: later(15) },
    around: { accepted: [{ from: later(-30), at: ACCEPTED }] },
    signal: "early",
  },
  { name: "sent 10 s after it", sent: { shownAt: later(4), at: later(10) }, signal: "sent_early" },
  {
    name: "sent 9 s after the reminder",
    sent: { shownAt: later(2), at: later(9) },
    around: { accepted: [atOnce(later(-86_400)), atOnce(ACCEPTED)] },
    signal: "sent_early",
  },
  {
    name: "passed on",
    seen: [look({ ...SCANNER, nonceHash: "page" })],
    signal: "changed_hands",
  },
  {
    name: "three scores in a minute",
    seen: [1, 2, 3].map((score) => look({ score, at: later(3_600 + score * 25) })),
    signal: "many_scores",
  },
  {
    name: "a score and the link to stop",
    seen: [look({ score: 9 }), look({ kind: "stop_look", at: later(3_609) })],
    signal: "score_and_stop",
  },
  { name: "no language", sent: { hasLanguage: false }, signal: "no_language" },
  { name: "HEAD first", seen: [look({ kind: "head", at: later(3_599) }), opened], signal: "head_first" },
  { name: "within a second", sent: { shownAt: later(3_629.5) }, signal: "at_once" },
  { name: "a busy network", around: { isBusyNetwork: true }, signal: "busy_network" },
  { name: "a domain that scans", around: { isScanningDomain: true }, signal: "scanning_domain" },
  { name: "in the middle of a scan by others", seen: storm(3_590), signal: "amid_scan" },
];

describe("a single signal", () => {
  it.each(ALONE)("$name: $signal holds back who was not seen", ({ sent, seen = [], around, signal }) => {
    const judged = judgeSubmission({ ...plain, ...sent }, seen, { ...quiet, ...around });
    expect(judged).toMatchObject({ state: "suspect", points: SIGNALS[signal].points });
    expect(judged.reasons).toMatchObject([{ signal }]);
  });

  it.each(ALONE.filter(({ signal }) => SIGNALS[signal].points < 100))(
    "$name: $signal holds nobody back who was seen",
    ({ sent, seen = [], around }) => {
      const judged = judgeSubmission({ ...plain, ...sent, gesture: "key" }, seen, { ...quiet, ...around });
      expect(judged).toMatchObject({ state: "confirmed", gesture: "key" });
    },
  );

  it("says which signals exist, and each of them is tried here", () => {
    const tried = new Set<string>([...ALONE.map(({ signal }) => signal), "person_seen"]);
    expect([...tried].sort()).toEqual(Object.keys(SIGNALS).sort());
  });
});

describe("an honest person", () => {
  it("without JavaScript counts", () => {
    expect(judgeSubmission(plain, [opened], quiet)).toEqual({
      state: "confirmed",
      points: 0,
      reasons: [],
      gesture: null,
    });
  });

  it("counts after a scanner that opened all links, wherever that one sits", () => {
    expect(signalsOf(plain, [...storm(0), opened])).toEqual([]);
    const rotating = storm(0).map((seen, index) => ({ ...seen, networkHash: `cloud-${index}` }));
    expect(signalsOf(plain, [...rotating, opened])).toEqual([]);
  });

  it("counts when the gateway of the office shares network and browser name, once a person was seen", () => {
    const seen = [look({ kind: "head", at: later(-9) }), ...storm(-8, PERSON), opened];
    expect(judgeSubmission({ ...plain, gesture: "touch" }, seen, quiet)).toMatchObject({
      state: "confirmed",
      points: -50,
    });
  });

  it("begins with the page, once seen there, and not with what the gateway of the office did before", () => {
    const soon = { ...plain, shownAt: later(60), at: later(90) };
    const gateway = look({ at: later(-10) });
    expect(signalsOf(soon, [gateway])).toEqual(["before_acceptance"]);
    expect(signalsOf({ ...soon, gesture: "key" }, [gateway])).toEqual(["person_seen"]);
  });

  it("counts when the page was opened elsewhere too", () => {
    expect(signalsOf(plain, [look({ ...SCANNER, nonceHash: "page" }), opened])).toEqual([]);
  });

  it("counts with a beacon of the page alone", () => {
    const beacon = look({ kind: "evidence", nonceHash: "page", gesture: "pointer", at: later(3_610) });
    const around = { ...quiet, isScanningDomain: true };
    expect(judgeSubmission(plain, [opened, beacon], around)).toMatchObject({
      state: "confirmed",
      points: 0,
      gesture: "pointer",
    });
  });

  it("counts when a phone leaves its Wi-Fi between opening and sending", () => {
    expect(signalsOf({ ...plain, networkHash: "mobile" }, [opened])).toEqual([]);
  });

  it("counts with two tabs of two scores, and when the same is sent twice", () => {
    const tabs = [look({ score: 8 }), look({ score: 9, at: later(3_601), nonceHash: "page" })];
    expect(signalsOf(plain, tabs)).toEqual([]);
    expect(signalsOf({ ...plain, at: later(3_630.2) }, tabs)).toEqual([]);
  });

  it("counts ten seconds and more after acceptance, and when nothing is known of it", () => {
    const soon = { ...plain, shownAt: later(11), at: later(20) };
    expect(signalsOf(soon, [])).toEqual([]);
    expect(signalsOf(quick, [], { ...quiet, accepted: [] })).toEqual([]);
  });

  it("counts though the same gateway opens the links again a day later", () => {
    expect(signalsOf(plain, [opened, ...storm(90_000, PERSON)])).toEqual([]);
  });
});

describe("a scanner", () => {
  it("that opens all links and sends the form is suspect", () => {
    const sent = { ...plain, ...SCANNER, nonceHash: "storm-0", shownAt: later(20), at: later(28) };
    expect(judgeSubmission(sent, storm(20), quiet)).toMatchObject({ state: "suspect", points: 120 });
  });

  it("that presses the button like a person is suspect when it also opens all links", () => {
    const sent = {
      ...plain,
      ...SCANNER,
      nonceHash: "storm-0",
      shownAt: later(20),
      at: later(28),
      gesture: "pointer",
    } as const;
    expect(judgeSubmission(sent, storm(20), quiet)).toMatchObject({ state: "suspect", points: 70 });
  });

  it("that presses the button within ten seconds in a domain that scans is suspect", () => {
    const sent = { ...quick, ...SCANNER, gesture: "pointer" } as const;
    expect(judgeSubmission(sent, [], { ...quiet, isScanningDomain: true })).toMatchObject({
      state: "suspect",
    });
  });

  it("that takes another network for each request is suspect", () => {
    const rotating = storm(20).map((seen, index) => ({ ...seen, networkHash: `cloud-${index}` }));
    const sent = {
      ...plain,
      networkHash: "cloud-99",
      userAgent: "Scanner",
      nonceHash: "storm-0",
      shownAt: later(20),
      at: later(40),
    };
    expect(signalsOf(sent, rotating)).toEqual(["amid_scan"]);
  });

  it("that learned the nonce of a person's page is suspect, though a person was seen there", () => {
    const beacon = look({ kind: "evidence", nonceHash: "page", gesture: "key" });
    const sent = { ...plain, ...SCANNER, at: later(3_660) };
    expect(judgeSubmission(sent, [opened, beacon], quiet)).toMatchObject({ state: "suspect", points: 50 });
  });
});

describe("judging again", () => {
  it("keeps what the arrival alone said and weighs anew what was seen since", () => {
    const kept = { ...plain, hasLanguage: false, shownAt: later(3_629.5) };
    const { reasons } = judgeSubmission(kept, [], quiet);
    const again = judgeAgain(kept, reasons, {
      seen: [opened],
      surroundings: { ...quiet, isScanningDomain: true },
    });
    expect(again.reasons.map(({ signal }) => signal)).toEqual(["at_once", "no_language", "scanning_domain"]);
  });

  it("forgets what is true no more", () => {
    const { reasons } = judgeSubmission(plain, [], { ...quiet, isBusyNetwork: true });
    expect(judgeAgain(plain, reasons, { seen: [], surroundings: quiet })).toMatchObject({ points: 0 });
  });

  it.each([
    { name: "early", sent: quick },
    { name: "before acceptance", sent: { ...plain, shownAt: later(-60) } },
  ])("remembers when the page was printed, though nothing of it was kept: $name", ({ sent }) => {
    const before = judgeSubmission(sent, [], quiet);
    expect(before.state).toBe("suspect");
    expect(judgeAgain(sent, before.reasons, { seen: [], surroundings: quiet })).toEqual(before);
  });
});
