import type { CaseOrigin, Severity } from "@/prisma/generated/enums";

type Meant = {
  readonly name: string;
  /** Null for any. */
  readonly origin: CaseOrigin | null;
  readonly severity: Severity | null;
};

type Case = {
  readonly origin: CaseOrigin;
  readonly severity: Severity;
  /** 0, or 1 when it comes back. */
  readonly round: number;
};

/**
 * The playbook that applies to a case: the one most exactly meant for it. One for its origin and severity goes before one for its origin,
 * that before one for its severity, that before one for any case; of two alike the first by name. Null when none is meant for it.
 * What is written for one client's complaint would come hundreds of times over with an incident: until its case comes back, only one
 * for incidents applies.
 */
export function matchPlaybook<Playbook extends Meant>(
  playbooks: readonly Playbook[],
  { origin, severity, round }: Case,
): Playbook | null {
  const isOneOfMany = origin === "incident" && round === 0;
  const fitting = playbooks.filter(
    (one) =>
      (one.origin === origin || (one.origin === null && !isOneOfMany)) &&
      (one.severity ?? severity) === severity,
  );
  const [best] = fitting.toSorted((a, b) => exactness(b) - exactness(a) || (a.name < b.name ? -1 : 1));
  return best ?? null;
}

function exactness({ origin, severity }: Meant): number {
  return (origin ? 2 : 0) + (severity ? 1 : 0);
}
