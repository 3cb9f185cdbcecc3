"use client";

import type { FormAction } from "@/components/form/form-state";
import { useOwnDraft } from "@/components/form/own-draft";
import { RadioField } from "@/components/form/radio-field";
import { SubmitForm } from "@/components/form/submit-form";
import { MeantForFields } from "./meant-for-fields";

/** Begins a playbook: its name, for which cases, and with or without steps to change. */
export function NewPlaybookForm({ action }: { action: FormAction }) {
  const draft = useOwnDraft("new playbook");
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/playbooks/schema")).addPlaybookSchema}
      draft={draft}
      label="Add a playbook"
      submitLabel="Write its steps"
    >
      <MeantForFields />
      <RadioField
        name="beginWith"
        label="Begin with"
        defaultValue="usual"
        options={[
          { value: "usual", label: "Four usual steps, to be changed" },
          { value: "nothing", label: "An empty list" },
        ]}
      />
    </SubmitForm>
  );
}
