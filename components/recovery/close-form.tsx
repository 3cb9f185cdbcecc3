"use client";

import { TextAreaField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { useOwnDraft } from "@/components/form/own-draft";
import { RadioField } from "@/components/form/radio-field";
import { SubmitForm } from "@/components/form/submit-form";

const ENDINGS = [
  {
    value: "not_an_issue",
    label: "Not an issue",
    description: "A mistake or a misunderstanding, cleared up.",
  },
  {
    value: "cannot_resolve",
    label: "Cannot resolve",
    description: "We cannot give what would put it right.",
  },
  { value: "client_left", label: "Client left", description: "The account or the person is gone." },
] as const;

/** Ends a case without asking the client, for a reason. */
export function CloseForm({ action, caseId }: { action: FormAction; caseId: string }) {
  const draft = useOwnDraft(`close ${caseId}`);
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/recovery/schema")).closeSchema}
      hidden={{ caseId }}
      draft={draft}
      label="Close without follow-up"
      submitLabel="Close the case"
      submitVariant="default"
      success="The case is closed."
    >
      <RadioField name="outcome" label="How it ends" options={ENDINGS} required />
      <TextAreaField
        name="note"
        label="Why"
        description="So that it can be understood later. It never counts as recovered, and nobody can open the case again."
        minRows={2}
        maxLength={10_000}
        required
      />
    </SubmitForm>
  );
}
