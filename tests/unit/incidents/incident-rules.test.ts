import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recordState } from "@/components/incidents/record-state";
import { retryLabel } from "@/components/incidents/retry-label";
import { ticksOf } from "@/components/incidents/ticks";
import { needsReason } from "@/lib/incidents/incident-gate";
import { whyLeftOut } from "@/lib/incidents/left-out";
import { mailBalance } from "@/lib/incidents/mail-balance";
import { judgeMailFault } from "@/lib/incidents/mail-fault";
import { type Affected, mailboxTwins } from "@/lib/incidents/mailbox-twin";
import { addressedTo } from "@/lib/incidents/message-words";
import { MOST_TRIES, nextTry } from "@/lib/incidents/next-try";
import { recoveryRate } from "@/lib/incidents/recovery-rate";
import { candidatesSchema, LAST_PAGE, planForAllSchema, remedyForAllSchema } from "@/lib/incidents/schema";
import { beginSlice } from "@/lib/incidents/slice";
import { atLeastAsGrave, SEVERITIES } from "@/lib/recovery/case-severity";
import { ContactState, IncidentMailState, Outcome } from "@/prisma/generated/enums";

describe("the gate", () => {
  test("asks for a reason exactly below it", () => {
    for (const [rank, severity] of SEVERITIES.entries()) {
      for (const [gateRank, gate] of SEVERITIES.entries()) {
        expect(needsReason(severity, gate), `${severity} at ${gate}`).toBe(rank < gateRank);
      }
    }
  });

  test("a case of an incident is never less grave than the incident, nor than it was weighed", () => {
    for (const weighed of SEVERITIES) {
      for (const floor of SEVERITIES) {
        const judged = atLeastAsGrave(
          { severity: weighed, reasons: ["a complaint", "decision maker"] },
          floor,
        );
        const rank = SEVERITIES.indexOf(judged.severity);
        expect(rank).toBe(Math.max(SEVERITIES.indexOf(weighed), SEVERITIES.indexOf(floor)));
        expect(judged.reasons).toEqual(["an incident", "decision maker"]);
      }
    }
  });
});

describe("the recovery rate", () => {
  test.each([
    [{}, { rate: null, recovered: 0, closed: 0, noAnswer: 0 }],
    [{ no_answer: 3 }, { rate: 0, recovered: 0, closed: 3, noAnswer: 3 }],
    [
      { recovered: 3, no_answer: 2, not_recovered: 1, client_left: 2 },
      { rate: 3 / 8, recovered: 3, closed: 8, noAnswer: 2 },
    ],
  ])("of %j", (outcomes, rate) => {
    expect(recoveryRate(outcomes)).toEqual(rate);
  });

  test("never takes silence for recovered: with every other ending it only falls", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.values(Outcome)), fc.nat(500)),
        fc.constantFrom(...Object.values(Outcome).filter((outcome) => outcome !== "recovered")),
        (outcomes, other) => {
          const more = { ...outcomes, [other]: (outcomes[other] ?? 0) + 1 };
          expect(recoveryRate(more).rate ?? -1).toBeLessThanOrEqual(recoveryRate(outcomes).rate ?? 1);
        },
      ),
    );
  });
});

test.each([
  ["2", 2],
  ["100", LAST_PAGE],
  ["101", LAST_PAGE],
  ["0", 1],
  ["x", 1],
  [undefined, 1],
])("page %j of those who could be affected is page %d", (page, shown) => {
  expect(candidatesSchema.parse({ page }).page).toBe(shown);
});

describe("the work of a job", () => {
  test("ends with its number, its time or its process, whichever comes first", () => {
    let now = 0;
    const byNumber = beginSlice({ items: 3, seconds: 10 }, () => now);
    expect([byNumber.takes(2), byNumber.takes(2), byNumber.takes(2)]).toEqual([2, 1, 0]);
    const byTime = beginSlice({ items: 100, seconds: 10 }, () => now);
    now = 9_999;
    expect(byTime.takes(1)).toBe(1);
    now = 10_000;
    expect(byTime.takes(1)).toBe(0);
    const stopping = new AbortController();
    const stopped = beginSlice({ items: 3, seconds: 10, signal: stopping.signal });
    expect(stopped.takes(1)).toBe(1);
    stopping.abort();
    expect(stopped.takes(1)).toBe(0);
  });

  test("offers a mail later and later, and not for ever", () => {
    const at = new Date(0);
    const minutes = [1, 2, 3, 4, 5].map((tries) => (nextTry(tries, at)?.getTime() ?? Number.NaN) / 60_000);
    expect(minutes).toEqual([1, 5, 15, 30, 60]);
    expect(nextTry(MOST_TRIES, at)).toBeNull();
  });
});

describe("a mailbox that several share", () => {
  const person = (contactId: string, facts: Partial<Affected> = {}): Affected => ({
    contactId,
    name: contactId,
    accountName: "x",
    email: "office@client.example",
    state: "active",
    mailState: null,
    ...facts,
  });
  const receivers = (people: readonly Affected[]) => {
    const twinOf = mailboxTwins(people);
    return people.filter((one) => twinOf(one) === null).map(({ contactId }) => contactId);
  };

  test.each([
    ["the first of them", [person("a"), person("b"), person("c")], ["a"]],
    ["the first who can be reached", [person("a", { state: "left" }), person("b"), person("c")], ["b"]],
    ["whoever has it already", [person("a"), person("b", { mailState: "sent" })], ["b"]],
    ["whose it failed", [person("a"), person("b", { mailState: "failed" })], ["b"]],
    ["another, where they left", [person("a"), person("b", { mailState: "failed", state: "left" })], ["a"]],
    ["the first, where the other was left out", [person("a"), person("b", { mailState: "left_out" })], ["a"]],
    ["each, where they share nothing", [person("a"), person("b", { email: "b@client.example" })], ["a", "b"]],
  ])("gets one mail, for %s", (_whom, people, expected) => {
    expect(receivers(people)).toEqual(expected);
  });
});

describe("ticks", () => {
  const shown = [
    { id: "a", role: "decision_maker", isChosen: false },
    { id: "b", role: null, isChosen: true },
    { id: "c", role: "decision_maker", isChosen: true },
  ] as const;

  test("stay over views, count those that are out of sight, and forget who is on the list", () => {
    const ticks = ticksOf(["z", "b"], shown);
    expect(ticks).toMatchObject({ chosen: ["z"], elsewhere: 1, decisionMakers: ["a"] });
    expect(ticks.toggled("a")).toEqual(["z", "a"]);
    expect(ticks.toggled("z")).toEqual([]);
    expect(ticksOf(["a"], shown).decisionMakers).toEqual([]);
  });
});

test("a button names only those whom another try would change something for", () => {
  expect(retryLabel({ failed: 0, leftOut: 0 })).toBeNull();
  expect(retryLabel({ failed: 3, leftOut: 0 })).toBe("Try the 3 that failed again");
  expect(retryLabel({ failed: 1, leftOut: 2 })).toBe(
    "Try the 1 that failed and the 2 left out who can be reached now again",
  );
});

test("a step recorded for all mails nobody: what would be a letter of one case is not taken", () => {
  const incidentId = "018f0000-0000-7000-8000-000000000000";
  const letter = { toldBy: "email", letter: "Dear client" };
  const plan = { incidentId, fix: "A second certificate.", fixDueOn: "2026-03-12" };
  expect(Object.keys(planForAllSchema.parse({ ...plan, ...letter })).sort()).toEqual([
    "fix",
    "fixDueOn",
    "incidentId",
  ]);
  const remedy = { incidentId, whatWasDone: "It renews by itself.", doneOn: "2026-03-12", ...letter };
  expect(remedyForAllSchema.parse(remedy)).not.toHaveProperty("letter");
});

test("a step for all that broke off or was stopped is none that finished", () => {
  const at = new Date(0);
  expect(recordState({ finishedAt: null, stoppedAt: null, failure: null })).toBe("running");
  expect(recordState({ finishedAt: null, stoppedAt: at, failure: null })).toBe("stopped");
  expect(recordState({ finishedAt: null, stoppedAt: at, failure: "x" })).toBe("broke_off");
  expect(recordState({ finishedAt: at, stoppedAt: null, failure: null })).toBe("finished");
});

describe("a message", () => {
  test("its mails always add up", () => {
    const counted = fc.record({
      state: fc.constantFrom(...Object.values(IncidentMailState)),
      count: fc.nat(5_000),
    });
    fc.assert(
      fc.property(fc.array(counted), (counts) => {
        const { total, ...parts } = mailBalance(counts);
        expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(total);
      }),
    );
  });

  test("names each contact as they are addressed, and reads no name for a pattern", () => {
    expect(addressedTo("Dear {first name}, {first name}.", "Dr. Dana Ruiz")).toBe("Dear Dana, Dana.");
    expect(addressedTo("Dear {first name}", "$& Ruiz")).toBe("Dear $&");
  });

  test("is kept from whom it cannot or must not reach, and from nobody who only left surveys", () => {
    const suppressions = [null, "unsubscribed", "bounced", "complained", "by_hand"] as const;
    const reached = Object.values(ContactState).flatMap((state) =>
      suppressions
        .filter((suppression) => whyLeftOut({ state, suppression }) === null)
        .map((by) => [state, by]),
    );
    expect(reached).toEqual([
      ["active", null],
      ["active", "unsubscribed"],
      ["unsubscribed", null],
      ["unsubscribed", "unsubscribed"],
    ]);
  });

  test.each([
    ["later", { command: "RCPT TO", responseCode: 451 }],
    ["refused", { command: "RCPT TO", responseCode: 550 }],
    ["refused", { code: "EMESSAGE", responseCode: 554 }],
    ["later", { command: "DATA", responseCode: 452 }],
    ["stopped", { code: "EAUTH", responseCode: 535 }],
    ["stopped", { code: "ESOCKET", originalCode: "ECONNREFUSED" }],
    ["stopped", { code: "EDNS" }],
    ["stopped", { command: "MAIL FROM", responseCode: 550 }],
    ["unknown", { code: "ECONNECTION", command: "CONN" }],
    ["unknown", { code: "ETIMEDOUT" }],
    ["unknown", {}],
  ] as const)("that ended as %s after %j is judged so", (fault, told) => {
    expect(judgeMailFault(Object.assign(new Error("x"), told))).toBe(fault);
  });
});
