"use client";

import { DateField, TextAreaField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { useOwnDraft } from "@/components/form/own-draft";
import { SubmitForm } from "@/components/form/submit-form";

/** Puts a case on hold until a date, for a reason. */
export function HoldForm({ action, caseId }: { action: FormAction; caseId: string }) {
  const draft = useOwnDraft(`hold ${caseId}`);
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/recovery/schema")).holdSchema}
      hidden={{ caseId }}
      draft={draft}
      label="Put on hold"
      submitLabel="Put the case on hold"
      submitVariant="default"
      success="The case is on hold."
    >
      <TextAreaField
        name="reason"
        label="What the team waits for"
        description="It moves what is due in working days. The apology and a promised date stay."
        minRows={2}
        maxLength={2_000}
        required
      />
      <DateField name="untilOn" label="Until the end of" description="At most 60 days ahead." required />
    </SubmitForm>
  );
}
