import type { CaseStage } from "@/prisma/generated/enums";

/** The next deed of a member in a stage, as a button says it; null where the clock or the client moves next. */
export const NEXT_DEED: Record<CaseStage, string | null> = {
  new: "Apologise",
  apologised: "Find the cause",
  diagnosed: "Tell the plan",
  planned: "Put it right",
  remedied: null,
  following_up: null,
  closed: null,
};

/** Where the form of the next step is on the page of a case. */
export const NEXT_STEP_ID = "next-step";

export const casePath = (caseId: string) => `/recovery/${caseId}`;
export const nextStepPath = (caseId: string) => `${casePath(caseId)}#${NEXT_STEP_ID}`;
