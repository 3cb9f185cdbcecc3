import { z } from "zod";
import { typedNumber } from "@/lib/platform/typed-number";
import { CaseOrigin, Severity } from "@/prisma/generated/enums";
import { DOERS, inOrderOfStages, TASK_STAGES } from "./playbook-step";
import {
  MOST_LINE,
  MOST_LINES,
  MOST_SAY,
  MOST_STEPS,
  MOST_TITLE,
  STEP_FIELDS,
  stepField,
} from "./step-field";

const MOST_NOTE = 2_000;
const MOST_HOURS = 500;

const playbookId = z.uuid("This playbook does not exist.");
const caseId = z.uuid("This case does not exist.");
const taskId = z.uuid("This task does not exist.");

const title = (missing: string) =>
  z.string().trim().min(1, missing).max(MOST_TITLE, `This can have at most ${MOST_TITLE} characters.`);
const name = title("Give the playbook a name.");

/** For which cases; an empty field of the form stands for any. */
const meantFor = {
  origin: z
    .union([z.enum(CaseOrigin), z.literal("").transform(() => null), z.null()], "Choose how a case came.")
    .default(null),
  severity: z
    .union([z.enum(Severity), z.literal("").transform(() => null), z.null()], "Choose a severity.")
    .default(null),
};

/** A list, as it is or as lines of a text. */
const lines = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(/\r?\n/))])
  .transform((all) => all.map((line) => line.trim()).filter((line) => line !== ""))
  .pipe(
    z
      .array(z.string().max(MOST_LINE, `A line can have at most ${MOST_LINE} characters.`))
      .max(MOST_LINES, `Write at most ${MOST_LINES} lines.`),
  );

const stepFields = {
  id: z.string().regex(/^[a-z0-9]{1,30}$/, "This form is incomplete. Reload the page."),
  title: title("Say what is to be done."),
  stage: z.enum(TASK_STAGES, "Choose when it is to be done."),
  doer: z.enum(DOERS, "Choose who does it."),
  dueHours: typedNumber("working hours", 1, MOST_HOURS),
  say: z
    .string()
    .trim()
    .max(MOST_SAY, `This can have at most ${MOST_SAY.toLocaleString("en")} characters.`),
  dos: lines,
  donts: lines,
};

const TOO_MANY = `A playbook has at most ${MOST_STEPS} steps.`;
const NO_STEP = "Add at least one step.";
const TWICE = "This form is incomplete. Reload the page.";

const steps = z
  .array(z.object(stepFields))
  .min(1, NO_STEP)
  .max(MOST_STEPS, TOO_MANY)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, TWICE)
  .transform(inOrderOfStages);

export const addPlaybookSchema = z.object({
  name,
  ...meantFor,
  beginWith: z.enum(["usual", "nothing"], "Choose how to begin."),
});

export const savePlaybookSchema = z.object({
  playbookId,
  /** The saving that was seen before this one. */
  revision: typedNumber("savings", 1, 2_000_000_000),
  name,
  ...meantFor,
  steps,
});

/** A playbook as its form sends it: the ids of its steps in order, and the fields of each by its id, `title-{id}`. */
export const playbookFormSchema = z.record(z.string(), z.unknown()).transform((values, ctx) => {
  const order = z.array(z.string()).catch([]).parse(values.order);
  const parsed = savePlaybookSchema.safeParse({
    ...values,
    steps: order.slice(0, MOST_STEPS + 1).map((id) => ({
      id,
      ...Object.fromEntries(STEP_FIELDS.map((field) => [field, values[stepField(id, field)] ?? ""])),
    })),
  });
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    const [first, index, field] = path;
    const known = STEP_FIELDS.find((one) => one === field);
    const stepId = typeof index === "number" ? order[index] : undefined;
    ctx.addIssue({
      code: "custom",
      message,
      path: [first === "steps" ? (stepId && known ? stepField(stepId, known) : "order") : (first ?? "name")],
    });
  }
  return z.NEVER;
});

export const playbookIdSchema = z.object({ playbookId });

const note = z.string().trim().max(MOST_NOTE, "A note can have at most 2,000 characters.").optional();

/** A task that is done, or skipped with a note. */
/** Whose tasks are listed; one's own without it. */
export const taskListSchema = z.object({ ownerId: z.uuid().optional().catch(undefined) });

export const settleTaskSchema = z
  .object({ taskId, state: z.enum(["done", "skipped"], "Say whether it was done."), note })
  .refine(({ state, note: why }) => state === "done" || why, {
    path: ["note"],
    error: "Say why it is skipped, so that it can be understood later.",
  });

export const reopenTaskSchema = z.object({ taskId });

/** A task added by hand: until the end of a date. */
export const addTaskSchema = z.object({
  caseId,
  title: title("Say what is to be done."),
  ownerId: z.uuid("Choose who does it."),
  dueOn: z.iso.date("Give the day by which it is to be done."),
});

export type TaskListInput = z.input<typeof taskListSchema>;
export type AddPlaybookInput = z.input<typeof addPlaybookSchema>;
export type SavePlaybookInput = z.input<typeof savePlaybookSchema>;
export type PlaybookIdInput = z.input<typeof playbookIdSchema>;
export type SettleTaskInput = z.input<typeof settleTaskSchema>;
export type ReopenTaskInput = z.input<typeof reopenTaskSchema>;
export type AddTaskInput = z.input<typeof addTaskSchema>;
