"use client";

import { SelectField, TextField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { RadioField } from "@/components/form/radio-field";
import { SubmitForm } from "@/components/form/submit-form";
import { ButtonLink } from "@/components/ui/button-link";
import { ROLE_CHOICES } from "./role-choices";

type Props = { action: FormAction; teams: { value: string; label: string }[] };

/** Invites someone into the workspace by mail. */
export function InviteForm({ action, teams }: Props) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/workspaces/schema")).inviteMemberSchema}
      submitLabel="Send the invitation"
      label="Invite a member"
      aside={
        <ButtonLink href="/settings/members" variant="subtle">
          Cancel
        </ButtonLink>
      }
    >
      <TextField name="name" label="Name" required maxLength={300} autoComplete="off" data-autofocus />
      <TextField
        name="email"
        type="email"
        label="E-mail address"
        description="The invitation goes there; its link is good for seven days."
        required
        maxLength={254}
        autoComplete="off"
      />
      <RadioField name="role" label="Role" options={ROLE_CHOICES} defaultValue="account_manager" required />
      {teams.length > 0 && (
        <SelectField
          name="teamId"
          label="Team"
          data={[{ value: "", label: "No team" }, ...teams]}
          defaultValue=""
        />
      )}
    </SubmitForm>
  );
}
