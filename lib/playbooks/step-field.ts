/** How much a playbook holds: steps, and characters of a title, of what to say, of a line of advice. */
export const MOST_STEPS = 30;
export const MOST_TITLE = 200;
export const MOST_SAY = 5_000;
export const MOST_LINE = 500;
export const MOST_LINES = 20;

export const STEP_FIELDS = ["title", "stage", "doer", "dueHours", "say", "dos", "donts"] as const;
export type StepField = (typeof STEP_FIELDS)[number];

/** How the field of a step is called in the form. */
export function stepField(stepId: string, field: StepField): string {
  return `${field}-${stepId}`;
}
