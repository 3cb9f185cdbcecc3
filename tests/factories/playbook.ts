import type { Actor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import { addPlaybook } from "@/lib/playbooks/add-playbook";
import { savePlaybook } from "@/lib/playbooks/save-playbook";
import type { SavePlaybookInput } from "@/lib/playbooks/schema";
import { settleTask } from "@/lib/playbooks/settle-task";
import { MONDAY } from "./case";
import { makeWorkspace } from "./workspace";

type Step = SavePlaybookInput["steps"][number];

/** A step with as little as it needs, to be told apart by its title. */
export function playbookStep(title: string, step: Partial<Step> = {}): Step {
  return {
    id: title.toLowerCase().replaceAll(/[^a-z0-9]/g, ""),
    title,
    stage: "new",
    doer: "owner",
    dueHours: 4,
    say: "",
    dos: [],
    donts: [],
    ...step,
  };
}

/** A playbook with steps, for any case unless told. */
export async function makePlaybook(
  actor: Actor,
  { name = "For any case", ...playbook }: Partial<Pick<SavePlaybookInput, "name" | "origin" | "severity">>,
  steps: Step[],
) {
  const { playbookId } = await addPlaybook(actor, { name, ...playbook, beginWith: "nothing" });
  await savePlaybook(actor, { playbookId, revision: 1, name, ...playbook, steps });
  return playbookId;
}

/** The tasks of a case, round by round in their order. */
export function tasksOf(actor: Actor, caseId: string) {
  return inWorkspace(actor, (db) =>
    db.caseTask.findMany({
      where: { workspaceId: actor.workspaceId, caseId },
      orderBy: [{ round: "asc" }, { position: "asc" }],
    }),
  );
}

const HOUR = 3_600_000;
/** So many hours after the case opened. */
export const hours = (count: number, from = MONDAY) => new Date(from.getTime() + count * HOUR);

const STEPS = [
  playbookStep("Call", { dueHours: 4, say: "We were late.", dos: ["Listen."], donts: ["Explain."] }),
  playbookStep("Tell the lead", { doer: "lead", dueHours: 6 }),
  playbookStep("Hear the team", { stage: "apologised", doer: "director", dueHours: 8 }),
  playbookStep("Tell where we stand", { stage: "planned", doer: "sponsor", dueHours: 16 }),
];

/** A workspace with a playbook for unhappy answers: two tasks before the apology, one before the cause, one before the fix. */
export async function makeFirm() {
  const workspace = await makeWorkspace();
  const playbookId = await makePlaybook(
    workspace.lead,
    { name: "Unhappy answer", origin: "detractor" },
    STEPS,
  );
  return { ...workspace, playbookId };
}

type Firm = Awaited<ReturnType<typeof makeFirm>>;

/** Does whatever is open in a case, of later stages too. */
export async function settleAll({ admin }: Firm, caseId: string, now: Date) {
  for (const { id, state } of await tasksOf(admin, caseId)) {
    if (state === "open") await settleTask(admin, { taskId: id, state: "done" }, now);
  }
}
