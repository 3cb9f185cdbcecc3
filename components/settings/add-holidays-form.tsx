"use client";

import { TextAreaField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";

/** Adds holidays, one per line, typed or pasted. */
export function AddHolidaysForm({ action }: { action: FormAction }) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/working-time/schema")).addHolidaysSchema}
      submitLabel="Add the holidays"
      submitVariant="default"
      success="The holidays are added."
      label="Add holidays"
      resets
    >
      <TextAreaField
        name="holidays"
        label="Holidays to add"
        description="One per line: the date, then its name. A date that is there already takes the new name."
        placeholder="2026-12-25 Christmas Day"
        minRows={3}
        required
      />
    </SubmitForm>
  );
}
