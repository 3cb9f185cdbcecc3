"use client";

import { SelectField, TextAreaField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { useOwnDraft } from "@/components/form/own-draft";
import { SubmitForm } from "@/components/form/submit-form";
import { SEVERITY_NAME } from "@/components/ui/stage-name";
import type { CaseDetail } from "@/lib/recovery/get-case";

type Props = { action: FormAction; caseId: string; severity: CaseDetail["severity"] };

/** Sets how grave a case is, for a reason. */
export function SeverityForm({ action, caseId, severity }: Props) {
  const draft = useOwnDraft(`severity of ${caseId}`);
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/recovery/schema")).severitySchema}
      hidden={{ caseId }}
      draft={draft}
      label="Severity"
      submitLabel="Change the severity"
      submitVariant="default"
      success="The severity is changed."
    >
      <SelectField
        name="severity"
        label="How grave it is"
        data={Object.entries(SEVERITY_NAME).map(([value, label]) => ({ value, label }))}
        defaultValue={severity}
      />
      <TextAreaField
        name="note"
        label="Why"
        description="The dates and the place in the queue follow."
        minRows={2}
        maxLength={2_000}
        required
      />
    </SubmitForm>
  );
}
