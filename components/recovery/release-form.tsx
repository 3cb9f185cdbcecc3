"use client";

import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";

/** Ends the hold of a case before its date. */
export function ReleaseForm({ action, caseId }: { action: FormAction; caseId: string }) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/recovery/schema")).releaseSchema}
      hidden={{ caseId }}
      label="End the hold"
      submitLabel="End the hold"
      submitVariant="default"
      success="The hold is ended."
    />
  );
}
