"use client";

import { TextField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";

/** Adds an office or practice. */
export function AddTeamForm({ action }: { action: FormAction }) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/workspaces/schema")).addTeamSchema}
      submitLabel="Add the team"
      success="The team is added."
      label="Add a team"
      resets
    >
      <TextField name="name" label="Name of the team" placeholder="Berlin office" required maxLength={100} />
    </SubmitForm>
  );
}
