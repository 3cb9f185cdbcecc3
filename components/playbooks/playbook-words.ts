import { ORIGIN_NAME, SEVERITY_NAME } from "@/components/ui/stage-name";
import type { Doer, TaskStage } from "@/lib/playbooks/playbook-step";
import type { CaseOrigin, Severity } from "@/prisma/generated/enums";

/** When a step is to be done, as a heading says it. */
export const STAGE_WORDS: Record<TaskStage, string> = {
  new: "Before the apology",
  apologised: "Before the cause is found",
  diagnosed: "Before the plan is told",
  planned: "Before it is put right",
};

export const DOER_NAME: Record<Doer, string> = {
  owner: "Owner of the case",
  lead: "Team lead",
  director: "Service director",
  sponsor: "Executive sponsor",
};

/** From when the hours of a step are counted. */
const STAGE_BEGINS: Record<TaskStage, string> = {
  new: "the case opened",
  apologised: "the apology",
  diagnosed: "the cause was found",
  planned: "the plan was told",
};

/** By when a step is due: "within 4 working hours of the apology". */
export function dueHoursWords(stage: TaskStage, dueHours: number): string {
  const hours = dueHours === 1 ? "1 working hour" : `${dueHours} working hours`;
  return `within ${hours} after ${STAGE_BEGINS[stage]}`;
}

/** For which cases a playbook is meant. */
export function meantForWords(origin: CaseOrigin | null, severity: Severity | null): string {
  if (!origin && !severity) return "Any case";
  const kind = origin ? ORIGIN_NAME[origin] : "Any origin";
  return severity ? `${kind}, ${SEVERITY_NAME[severity].toLowerCase()} severity` : kind;
}
