"use client";

import { DateField, SelectField, TextField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { useOwnDraft } from "@/components/form/own-draft";
import { SubmitForm } from "@/components/form/submit-form";

type Props = {
  action: FormAction;
  caseId: string;
  /** The first date that can be chosen, "2026-03-12". */
  today: string;
  ownerId: string | null;
  members: readonly { id: string; name: string }[];
};

/** Adds a task to a case by hand. */
export function AddTaskForm({ action, caseId, today, ownerId, members }: Props) {
  const draft = useOwnDraft(`task in ${caseId}`);
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/playbooks/schema")).addTaskSchema}
      hidden={{ caseId }}
      draft={draft}
      label="Add a task"
      submitLabel="Add the task"
      submitVariant="default"
      success="The task is added."
      resets
    >
      <TextField name="title" label="What is to be done" maxLength={200} required />
      <SelectField
        name="ownerId"
        label="Who does it"
        defaultValue={ownerId}
        searchable
        nothingFoundMessage="No member goes by that name."
        data={members.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField name="dueOn" label="By the end of" min={today} w="14rem" required />
    </SubmitForm>
  );
}
