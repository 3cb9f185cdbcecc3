import { RuleViolation } from "@/lib/platform/errors";

/** Refuses, with a sentence, to give a case to a member whom its complaint names. */
export function refuseNamed(namedMemberIds: readonly string[], member: { id: string; name: string }) {
  if (namedMemberIds.includes(member.id)) {
    throw new RuleViolation(
      `The client's words name ${member.name}, who cannot own this case. A lead can say that it is not about them.`,
    );
  }
}
