import type { CaseStage } from "@/prisma/generated/enums";

/** The stages during which a firm has something to do; from then on the client is waited for. */
export const TASK_STAGES = [
  "new",
  "apologised",
  "diagnosed",
  "planned",
] as const satisfies readonly CaseStage[];
export type TaskStage = (typeof TASK_STAGES)[number];

/** By whom a step is done: the case's owner, or whoever stands on the step of that name of the ladder. */
export const DOERS = ["owner", "lead", "director", "sponsor"] as const;
export type Doer = (typeof DOERS)[number];

export type PlaybookStep = {
  /** Its own within the playbook. */
  readonly id: string;
  readonly title: string;
  /** The stage during which it is to be done. */
  readonly stage: TaskStage;
  readonly doer: Doer;
  /** Working hours from the beginning of its stage. */
  readonly dueHours: number;
  /** What to say; may be empty. */
  readonly say: string;
  readonly dos: readonly string[];
  readonly donts: readonly string[];
};

/** What helps with a task, as the playbook had it when the case opened. */
export type Advice = Pick<PlaybookStep, "say" | "dos" | "donts">;

/** Steps in the order in which a case comes to them: by stage, and within a stage as they stand. */
export function inOrderOfStages<Step extends { readonly stage: TaskStage }>(steps: readonly Step[]): Step[] {
  return TASK_STAGES.flatMap((stage) => steps.filter((step) => step.stage === stage));
}

/** Whether a stage is one in which the firm has tasks. */
export function isTaskStage(stage: CaseStage): stage is TaskStage {
  return (TASK_STAGES as readonly CaseStage[]).includes(stage);
}
