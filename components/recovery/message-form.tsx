"use client";

import { TextAreaField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";

const FORMS = {
  letter: {
    label: "Write to the client",
    field: "What the mail says",
    description: "Sent exactly as you write it.",
    submit: "Send the mail",
    success: "The mail is on its way.",
  },
  answer: {
    label: "Note what they answered",
    field: "What they said",
    description: "On the phone, in a meeting, or to your own address. As close to the words as you remember.",
    submit: "Note it",
    success: "It stands in the case.",
  },
} as const;

type Props = { kind: keyof typeof FORMS; action: FormAction; caseId: string; memberId: string };

/** One message of a case, by us or as the client said it. */
export function MessageForm({ kind, action, caseId, memberId }: Props) {
  const { label, field, description, submit, success } = FORMS[kind];
  return (
    <SubmitForm
      action={action}
      schema={async () => {
        const { letterSchema, clientAnswerSchema } = await import("@/lib/recovery/schema");
        return kind === "letter" ? letterSchema : clientAnswerSchema;
      }}
      hidden={{ caseId }}
      draft={{ place: `${kind} in ${caseId} by ${memberId}`, name: kind, isKeptOnServer: true }}
      label={label}
      submitLabel={submit}
      success={success}
      resets
    >
      <TextAreaField
        name="words"
        label={field}
        description={description}
        minRows={4}
        maxLength={10_000}
        required
      />
    </SubmitForm>
  );
}
