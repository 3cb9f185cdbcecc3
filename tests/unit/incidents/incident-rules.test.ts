import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { needsReason } from "@/lib/incidents/incident-gate";
import { whyLeftOut } from "@/lib/incidents/left-out";
import { mailBalance } from "@/lib/incidents/mail-balance";
import { judgeMailFault } from "@/lib/incidents/mail-fault";
import { addressedTo } from "@/lib/incidents/message-words";
import { recoveryRate } from "@/lib/incidents/recovery-rate";
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
