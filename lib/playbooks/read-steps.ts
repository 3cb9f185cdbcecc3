import { z } from "zod";
import { log } from "@/lib/platform/log";
import { type Advice, DOERS, type PlaybookStep, TASK_STAGES } from "./playbook-step";

const adviceSchema = z.object({
  say: z.string().catch(""),
  dos: z.array(z.string()).catch([]),
  donts: z.array(z.string()).catch([]),
});

const stepSchema = z.object({
  id: z.string(),
  title: z.string(),
  stage: z.enum(TASK_STAGES),
  doer: z.enum(DOERS),
  dueHours: z.number(),
  ...adviceSchema.shape,
});

/** The steps of a playbook as they are kept; one that cannot be read is left out alone, and the log says so. */
export function readSteps(kept: unknown): readonly PlaybookStep[] {
  const steps = Array.isArray(kept) ? kept : [];
  return steps.flatMap((step: unknown, place) => {
    const { data, error } = stepSchema.safeParse(step);
    if (error) log.error({ place, error }, "a step of a playbook could not be read");
    return data ?? [];
  });
}

/** The advice of a task as it is kept. */
export function readAdvice(kept: unknown): Advice {
  return adviceSchema.catch({ say: "", dos: [], donts: [] }).parse(kept);
}
