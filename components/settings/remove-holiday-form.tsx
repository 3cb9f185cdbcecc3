"use client";

import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";

type Props = { action: FormAction; holiday: { readonly on: string; readonly name: string } };

/** Makes a holiday an ordinary day again. */
export function RemoveHolidayForm({ action, holiday }: Props) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/working-time/schema")).removeHolidaySchema}
      hidden={{ on: holiday.on }}
      submitLabel="Remove"
      submitVariant="subtle"
      success="The holiday is removed."
      label={`Remove ${holiday.name}, ${holiday.on}`}
    />
  );
}
