import { RuleViolation } from "@/lib/platform/errors";

/** So many contacts one incident can affect. */
export const MOST_AFFECTED = 5_000;

/** Refuses more contacts than an incident can hold. */
export function refuseTooMany(contacts: number) {
  if (contacts > MOST_AFFECTED) {
    throw new RuleViolation(
      `An incident can affect at most ${MOST_AFFECTED.toLocaleString("en")} contacts. Narrow the choice.`,
    );
  }
}
