import { RuleViolation } from "@/lib/platform/errors";
import type { ContactState } from "@/prisma/generated/enums";

/**
 * The state of a contact after someone edited them. A new address brings a bounced contact back; leaving and coming back are
 * said by hand. Who asked not to be written to stays so: another address would get around their wish, and is refused.
 */
export function contactStateAfter(
  current: ContactState,
  { hasLeft, isNewAddress }: { readonly hasLeft: boolean; readonly isNewAddress: boolean },
): ContactState {
  if (current === "unsubscribed") {
    if (isNewAddress) {
      throw new RuleViolation("This person asked not to be written to, so their address cannot be changed.");
    }
    return "unsubscribed";
  }
  if (hasLeft) return "left";
  if (current === "left") return "active";
  return current === "bounced" && !isNewAddress ? "bounced" : "active";
}
