import { z } from "zod";
import { type Advice, DOERS, type PlaybookStep, TASK_STAGES } from "./playbook-step";

const adviceSchema = z.object({
  say: z.string().catch(""),
  dos: z.array(z.string()).catch([]),
  donts: z.array(z.string()).catch([]),
});

const keptSteps = z
  .array(
    z.object({
      id: z.string(),
      title: z.string(),
      stage: z.enum(TASK_STAGES),
      doer: z.enum(DOERS),
      dueHours: z.number(),
      ...adviceSchema.shape,
    }),
  )
  .catch([]);

/** The steps of a playbook as they are kept; none where they cannot be read. */
export function readSteps(kept: unknown): readonly PlaybookStep[] {
  return keptSteps.parse(kept);
}

/** The advice of a task as it is kept. */
export function readAdvice(kept: unknown): Advice {
  return adviceSchema.catch({ say: "", dos: [], donts: [] }).parse(kept);
}
