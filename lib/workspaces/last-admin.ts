import { RuleViolation } from "@/lib/platform/errors";

/** Refuses to take the admin role, or the membership, from the only active admin. */
export function keepAnAdmin(activeAdminIds: readonly string[], memberId: string) {
  if (activeAdminIds.length === 1 && activeAdminIds[0] === memberId) {
    throw new RuleViolation("This is the only admin. Make someone else an admin first.");
  }
}
