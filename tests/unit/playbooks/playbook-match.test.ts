import fc from "fast-check";
import { expect, test } from "vitest";
import { matchPlaybook } from "@/lib/playbooks/playbook-match";
import { CaseOrigin, Severity } from "@/prisma/generated/enums";

const meant = (name: string, origin: CaseOrigin | null, severity: Severity | null) => ({
  name,
  origin,
  severity,
});
const both = meant("both", "detractor", "high");
const origin = meant("origin", "detractor", null);
const severity = meant("severity", null, "high");
const any = meant("any", null, null);
const grave = { origin: "detractor", severity: "high", round: 0 } as const;
const affected = { ...grave, origin: "incident" } as const;

test.each([
  ["the one for its origin and severity goes first", [any, severity, origin, both], grave, "both"],
  ["then one for its origin", [any, severity, origin], grave, "origin"],
  ["then one for its severity", [any, severity], grave, "severity"],
  ["then one for any case", [any], grave, "any"],
  ["one for another origin does not apply", [both, origin], { ...grave, origin: "incident" }, undefined],
  ["one for another severity does not apply", [both, severity], { ...grave, severity: "low" }, undefined],
  ["of two alike the first by name", [meant("b", null, null), meant("a", null, null)], grave, "a"],
  ["one for any case is not meant for an incident's", [any, severity], affected, undefined],
  ["one for incidents is", [any, meant("incidents", "incident", null)], affected, "incidents"],
  ["once it comes back, one for any case is", [any], { ...affected, round: 1 }, "any"],
  ["none of none", [], grave, undefined],
] as const)("%s", (_promise, playbooks, found, name) => {
  expect(matchPlaybook(playbooks, found)?.name).toBe(name);
});

test("whatever stands in the list and in whatever order, what applies is meant for the case and none is meant more exactly", () => {
  const orNone = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
  const anOrigin = fc.constantFrom(...Object.values(CaseOrigin));
  const aSeverity = fc.constantFrom(...Object.values(Severity));
  const playbook = fc.record({ name: fc.string(), origin: orNone(anOrigin), severity: orNone(aSeverity) });
  const playbooks = fc.uniqueArray(playbook, { selector: ({ name }) => name, maxLength: 20 });
  const found = fc.record({ origin: anOrigin, severity: aSeverity, round: fc.constantFrom(0, 1) });

  fc.assert(
    fc.property(playbooks, found, (all, one) => {
      const best = matchPlaybook(all, one);
      expect(matchPlaybook(all.toReversed(), one)).toBe(best);
      const fits = ({ origin: o, severity: s }: (typeof all)[number]) =>
        (o === one.origin || (o === null && (one.origin !== "incident" || one.round > 0))) &&
        (s === null || s === one.severity);
      const said = ({ origin: o, severity: s }: (typeof all)[number]) => [o, s].filter(Boolean).length;
      expect(best === null).toBe(!all.some(fits));
      if (!best) return;
      expect(fits(best)).toBe(true);
      for (const other of all.filter(fits)) expect(said(other)).toBeLessThanOrEqual(said(best));
    }),
  );
});
