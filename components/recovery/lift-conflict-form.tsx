"use client";

import { TextAreaField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { Disclosure } from "@/components/ui/disclosure";

/** Says, for a reason, that a complaint is not about the members it names. */
export function LiftConflictForm({ action, caseId }: { action: FormAction; caseId: string }) {
  return (
    <Disclosure summary="This is not about them">
      <SubmitForm
        action={action}
        schema={async () => (await import("@/lib/recovery/schema")).liftConflictSchema}
        hidden={{ caseId }}
        label="This is not about them"
        submitLabel="They can own the case"
        submitVariant="default"
        success="They can own the case again."
      >
        <TextAreaField name="note" label="Why" minRows={2} maxLength={2_000} required />
      </SubmitForm>
    </Disclosure>
  );
}
