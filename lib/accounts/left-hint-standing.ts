import type { ContactState } from "@/prisma/generated/enums";

type Hinted = {
  readonly state: ContactState;
  readonly leftHint: string | null;
  readonly leftHintDismissedAt: Date | null;
};

/** Whether somebody should still decide about the hint that a contact left their firm. */
export function isLeftHintOpen({ state, leftHint, leftHintDismissedAt }: Hinted): boolean {
  return leftHint !== null && leftHintDismissedAt === null && state !== "left";
}
