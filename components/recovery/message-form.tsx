"use client";

import { TextAreaField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";

const FORMS = {
  letter: {
    label: "Write to the client",
    field: "Your words to them",
    description: "Sent exactly as you write it",
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
  note: {
    label: "Leave a note for colleagues",
    field: "What they should know",
    description: "The client never reads it: “I called twice, no answer.”",
    submit: "Leave the note",
    success: "The note stands in the case.",
  },
} as const;

const SCHEMAS = { letter: "letterSchema", answer: "clientAnswerSchema", note: "caseNoteSchema" } as const;

export type MessageKind = keyof typeof FORMS;

type Props = {
  kind: MessageKind;
  action: FormAction;
  caseId: string;
  memberId: string;
  /** What stands over the mail. */
  subject: string;
  /** What it begins with: then it is done with once it is sent. */
  words?: string;
  onDone?: () => void;
};

/** One message of a case: by us, as the client said it, or for colleagues only. */
export function MessageForm({ kind, action, caseId, memberId, subject, words, onDone }: Props) {
  const { label, field, description, submit, success } = FORMS[kind];
  const place = `${kind} in ${caseId} by ${memberId}`;
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/recovery/letter-input"))[SCHEMAS[kind]]}
      hidden={{ caseId }}
      draft={words === undefined ? { place, name: kind, isKeptOnServer: true } : undefined}
      label={label}
      submitLabel={submit}
      success={success}
      resets={words === undefined}
      onDone={onDone}
    >
      <TextAreaField
        name="words"
        label={field}
        description={kind === "letter" ? `${description}, under the subject “${subject}”.` : description}
        defaultValue={words}
        minRows={4}
        maxLength={10_000}
        required
      />
    </SubmitForm>
  );
}
