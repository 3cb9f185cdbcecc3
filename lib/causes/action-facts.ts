import type { Prisma } from "@/prisma/generated/client";

/** How many corrective actions one case can have. */
export const MOST_ACTIONS = 20;

/** What a corrective action shows wherever it stands. */
export const ACTION_FACTS = {
  id: true,
  title: true,
  dueOn: true,
  verifyOn: true,
  doneAt: true,
  doneNote: true,
  verifiedAt: true,
  recurredAt: true,
  recurredCaseId: true,
  owner: { select: { id: true, name: true } },
  rootCause: { select: { id: true, name: true } },
} as const satisfies Prisma.CorrectiveActionSelect;

export type ActionRow = Prisma.CorrectiveActionGetPayload<{ select: typeof ACTION_FACTS }>;
