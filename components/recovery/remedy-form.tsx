"use client";

import { DateField, TextAreaField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import type { Draft } from "@/components/form/kept-draft";
import { SubmitForm } from "@/components/form/submit-form";

type Props = {
  action: FormAction;
  caseId: string;
  draft: Draft;
  /** The last date that can be given, "2026-03-12". */
  today: string;
};

/** That the fix was done and the client knows it. */
export function RemedyForm({ action, caseId, draft, today }: Props) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/recovery/schema")).remedySchema}
      hidden={{ caseId }}
      draft={draft}
      label="Put it right"
      submitLabel="Record the fix"
      success="The fix is recorded. The follow-up goes out by itself."
    >
      <TextAreaField
        name="whatWasDone"
        label="What was done"
        description="The client reads it on their page."
        maxLength={10_000}
        required
      />
      <DateField name="doneOn" label="When" defaultValue={today} max={today} w="14rem" required />
      <TextAreaField
        name="proof"
        label="Proof"
        description="For us: how the client was told, and what shows it, such as a corrected invoice. Optional."
        minRows={2}
        maxLength={10_000}
      />
    </SubmitForm>
  );
}
