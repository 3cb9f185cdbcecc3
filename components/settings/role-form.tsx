"use client";

import type { FormAction } from "@/components/form/form-state";
import { RadioField } from "@/components/form/radio-field";
import { SubmitForm } from "@/components/form/submit-form";
import type { Role } from "@/prisma/generated/enums";
import { ROLE_CHOICES } from "./role-choices";

type Props = { action: FormAction; memberId: string; role: Role };

/** Gives a member another role. */
export function RoleForm({ action, memberId, role }: Props) {
  return (
    <SubmitForm
      action={action}
      hidden={{ memberId }}
      submitLabel="Save the role"
      success="The role is saved. It counts from their next click."
      label="Change the role"
    >
      <RadioField name="role" label="What they may do" options={ROLE_CHOICES} defaultValue={role} />
    </SubmitForm>
  );
}
