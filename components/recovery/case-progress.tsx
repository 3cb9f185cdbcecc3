import { DateText } from "@/components/ui/date-text";
import type { CaseDetail } from "@/lib/recovery/get-case";
import type { CaseStage } from "@/prisma/generated/enums";
import { CaseSeam } from "./case-seam";

/** How far the repair has come, and when each stage was reached in this attempt. */
export function CaseProgress({ found, now }: { found: CaseDetail; now: Date }) {
  const { events, roundSince, timeZone } = found;
  const moves = events.filter(({ toStage, at }) => toStage && at >= roundSince);
  const when = Object.fromEntries(
    moves.map(({ toStage, at }) => [
      toStage,
      <DateText key={toStage} at={at} now={now} timeZone={timeZone} />,
    ]),
  ) as Partial<Record<CaseStage, React.ReactNode>>;
  const lastStage = events.findLast(({ toStage }) => toStage === "closed")?.fromStage ?? null;
  return <CaseSeam stage={found.stage} outcome={found.outcome} lastStage={lastStage} when={when} />;
}
