"use client";

import { TextAreaField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { ButtonLink } from "@/components/ui/button-link";

/** What a client said by another way than a survey. */
export function OpenCaseForm({ action, contactId }: { action: FormAction; contactId: string }) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/recovery/schema")).newCaseSchema}
      hidden={{ contactId }}
      label="Open a case"
      submitLabel="Open the case"
      aside={
        <ButtonLink href="/recovery" variant="subtle">
          Cancel
        </ButtonLink>
      }
    >
      <TextAreaField
        name="complaint"
        label="What the client said"
        description="In their own words, as close as you can."
        minRows={5}
        maxLength={10_000}
        required
        autoFocus
      />
    </SubmitForm>
  );
}
