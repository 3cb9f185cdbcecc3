"use client";

import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import type { Role } from "@/prisma/generated/enums";

type Props = {
  action: FormAction;
  member: { name: string; email: string; role: Role; team: { id: string } | null };
};

/** Sends an invited member a fresh link. */
export function InviteAgainForm({ action, member }: Props) {
  return (
    <SubmitForm
      action={action}
      submitLabel="Send the invitation again"
      submitVariant="default"
      success="The invitation is on its way."
      label="Send the invitation again"
    >
      <input type="hidden" name="name" value={member.name} />
      <input type="hidden" name="email" value={member.email} />
      <input type="hidden" name="role" value={member.role} />
      <input type="hidden" name="teamId" value={member.team?.id ?? ""} />
    </SubmitForm>
  );
}
