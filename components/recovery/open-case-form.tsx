"use client";

import { TextAreaField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { TextLink } from "@/components/ui/text-link";

/** What a client said by another way than a survey. */
export function OpenCaseForm({ action, contactId }: { action: FormAction; contactId: string }) {
  return (
    <SubmitForm
      action={action}
      label="Open a case"
      submitLabel="Open the case"
      aside={<TextLink href="/recovery">Cancel</TextLink>}
    >
      <input type="hidden" name="contactId" value={contactId} />
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
