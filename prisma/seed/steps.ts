import { inLanes } from "./in-lanes";

/** Something that happens at an instant. Steps of one lane come one after the other; one without a lane waits for all before it and lets none pass. */
export type Step = {
  readonly at: Date;
  readonly lane: string | null;
  readonly run: () => Promise<unknown>;
};

/** Lets everything happen in the order of time, what cannot touch each other side by side. */
export async function playSteps(steps: readonly Step[]) {
  const ordered = [...steps].sort((a, b) => a.at.getTime() - b.at.getTime());
  let meanwhile: Step[] = [];
  const settle = async () => {
    await inLanes(Map.groupBy(meanwhile, ({ lane }) => lane).values(), ({ run }) => run());
    meanwhile = [];
  };
  for (const step of ordered) {
    if (step.lane !== null) {
      meanwhile.push(step);
      continue;
    }
    await settle();
    await step.run();
  }
  await settle();
}
