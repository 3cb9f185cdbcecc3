import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";

type Props = { action: FormAction; taskId: string; title: string };

/** Opens a task again that was settled too early. */
export function ReopenTaskForm({ action, taskId, title }: Props) {
  return (
    <SubmitForm
      action={action}
      hidden={{ taskId }}
      label={`Open again: ${title}`}
      submitLabel="Open it again"
      submitVariant="subtle"
      success="The task is open again."
    />
  );
}
