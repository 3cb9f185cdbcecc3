"use server";

import { formAction } from "@/app/_server/form-action";
import { addPlaybook } from "@/lib/playbooks/add-playbook";
import { archivePlaybook } from "@/lib/playbooks/archive-playbook";
import { restorePlaybook } from "@/lib/playbooks/restore-playbook";
import { savePlaybook } from "@/lib/playbooks/save-playbook";
import { addPlaybookSchema, playbookFormSchema, playbookIdSchema } from "@/lib/playbooks/schema";

const LIST = "/recovery/playbooks";
const revalidate = ({ playbookId }: { playbookId: string }) => [LIST, `${LIST}/${playbookId}`];

export const addPlaybookAction = formAction(addPlaybookSchema, addPlaybook, {
  revalidate: [LIST],
  redirectTo: (_input, { playbookId }) => `${LIST}/${playbookId}`,
});
export const savePlaybookAction = formAction(playbookFormSchema, savePlaybook, {
  revalidate,
  message: "The playbook is saved. It applies to cases that open from now on.",
});
export const archivePlaybookAction = formAction(playbookIdSchema, archivePlaybook, {
  revalidate,
  message: "The playbook is archived.",
});
export const restorePlaybookAction = formAction(playbookIdSchema, restorePlaybook, {
  revalidate,
  message: "The playbook is in use again.",
});
