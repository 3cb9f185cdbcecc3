import type { Draft } from "@/components/form/kept-draft";
import type { CaseDetail } from "@/lib/recovery/get-case";
import type { CaseStage } from "@/prisma/generated/enums";

type Step = {
  readonly caseId: string;
  readonly memberId: string;
  readonly stage: CaseStage;
  readonly round: number;
};

/** Where what a member types for a step of a case is kept. Each step has a place of its own: a case that somebody else moves on takes nothing away. */
export function stepDraft({ caseId, memberId, stage, round }: Step): Draft {
  return {
    place: `${stage} ${round} of ${caseId} by ${memberId}`,
    name: `${stage} ${round}`,
    isKeptOnServer: true,
  };
}

/** A step that was taken, and where what this member had typed for it is kept. */
export type LeftStep = {
  readonly draft: Draft;
  /** What one was writing: "an apology". */
  readonly what: string;
  /** Which colleague took the step; null where it was none, but the member in another tab, the client or the clock. */
  readonly by: string | null;
  /** The fields that hold words, in their order. */
  readonly fields: readonly string[];
};

const WRITTEN = {
  new: { what: "an apology", to: "apologised", fields: ["text", "personalImpact"] },
  apologised: { what: "the cause", to: "diagnosed", fields: ["whys", "evidence"] },
  diagnosed: { what: "a plan", to: "planned", fields: ["letter", "fix", "clientAsk", "gestureWhy"] },
  planned: { what: "what was put right", to: "remedied", fields: ["letter", "whatWasDone", "proof"] },
} as const;

/** The steps of this round of a case that were taken, or that ended with it: what a member had typed for one of them must not be lost. */
export function leftSteps(
  { id: caseId, round, roundSince, events }: Pick<CaseDetail, "id" | "round" | "roundSince" | "events">,
  memberId: string,
): LeftStep[] {
  return (Object.keys(WRITTEN) as (keyof typeof WRITTEN)[]).flatMap((stage) => {
    const { what, to, fields } = WRITTEN[stage];
    const move = events.findLast(
      ({ fromStage, toStage, at }) =>
        at >= roundSince && (toStage === to || (toStage === "closed" && fromStage === stage)),
    );
    if (!move) return [];
    const by = move.memberId === memberId ? null : move.by;
    const draft = stepDraft({ caseId, memberId, stage, round });
    return [{ draft, what, by, fields }];
  });
}
