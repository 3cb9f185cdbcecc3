"use client";

import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import type { Role } from "@/prisma/generated/enums";

type Props = {
  action: FormAction;
  member: { name: string; email: string; role: Role; team: { id: string } | null };
};

/** Sends an invited member a fresh link. */
export function InviteAgainForm({ action, member: { name, email, role, team } }: Props) {
  return (
    <SubmitForm
      action={action}
      hidden={{ name, email, role, teamId: team?.id ?? "" }}
      submitLabel="Send the invitation again"
      submitVariant="default"
      success="The invitation is on its way."
      label="Send the invitation again"
    />
  );
}
