import type { ContactState } from "@/prisma/generated/enums";

type Hinted = {
  readonly state: ContactState;
  readonly leftHint: string | null;
  readonly leftHintDismissedAt: Date | null;
  readonly leftSaidAt: Date | null;
};

/** Whether somebody should still decide about the hint that a contact left their firm, or see that they said so themselves. */
export function isLeftHintOpen({ state, leftHint, leftHintDismissedAt, leftSaidAt }: Hinted): boolean {
  if (leftHintDismissedAt !== null) return false;
  return leftSaidAt !== null || (leftHint !== null && state !== "left");
}
