"use client";

import { Text } from "@mantine/core";
import { TextAreaField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { ConfirmStep } from "./confirm-step";

type Props = {
  campaignId: string;
  person: { contactId: string; name: string };
  action: FormAction;
};

/** Leaves one person out of a campaign; the reason is kept with the campaign and cannot be skipped. */
export function LeaveOut({ campaignId, person, action }: Props) {
  return (
    <ConfirmStep
      label="Leave out"
      title={`Leave out ${person.name}?`}
      submitLabel="Leave out"
      variant="subtle"
      size="compact-sm"
      action={action}
      schema={async () => (await import("@/lib/campaigns/schema")).excludeContactSchema}
      hidden={{ campaignId, contactId: person.contactId }}
    >
      <Text>Leaving somebody out makes the score less true. Say why; it stays with the campaign.</Text>
      <TextAreaField name="note" label="Reason" required withAsterisk={false} data-autofocus />
    </ConfirmStep>
  );
}
