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

/** Where the page of a case says that the client does not have the apology, and offers to make it. */
export const APOLOGY_NOTE_ID = "owed-apology";

export const casePath = (caseId: string) => `/recovery/${caseId}`;

type Standing = { readonly stage: CaseStage; readonly lacksApology: boolean };

/** The deed that a case waits for first, and where on its page it is done: an apology that never arrived goes before the step. */
export function owedDeed({ stage, lacksApology }: Standing) {
  return lacksApology
    ? { deed: NEXT_DEED.new, placeId: APOLOGY_NOTE_ID }
    : { deed: NEXT_DEED[stage], placeId: NEXT_STEP_ID };
}

/** Where that deed is done. */
export const owedPath = (of: Standing & { readonly id: string }) =>
  `${casePath(of.id)}#${owedDeed(of).placeId}`;
