import type { ReactNode } from "react";
import { Seam } from "@/components/ui/seam";
import { STAGE_NAME, STAGES } from "@/components/ui/stage-name";
import type { CaseStage, Outcome } from "@/prisma/generated/enums";

type Props = {
  stage: CaseStage;
  outcome: Outcome | null;
  /** The stage a closed case was in before; null when it is not known. */
  lastStage: CaseStage | null;
  /** When each stage was reached, or falls due. */
  when?: Partial<Record<CaseStage, ReactNode>>;
};

/** The stages of a case as the seam. One that was closed early shows only what was done. */
export function CaseSeam({ stage, outcome, lastStage, when = {} }: Props) {
  const isClosed = stage === "closed";
  const shown = isClosed && lastStage ? [...STAGES.slice(0, STAGES.indexOf(lastStage) + 1), stage] : STAGES;
  return (
    <Seam
      stages={shown.map((one) => ({ name: STAGE_NAME[one], when: when[one] }))}
      reached={isClosed ? shown.length : STAGES.indexOf(stage)}
      isRepaired={!isClosed || outcome === "recovered"}
    />
  );
}
