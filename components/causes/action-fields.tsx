"use client";

import { FieldRow } from "@/components/form/field-row";
import { DateField, SelectField, TextAreaField } from "@/components/form/fields";

export type Named = { readonly id: string; readonly name: string };

type Props = {
  members: readonly Named[];
  ownerId: string | null;
  title?: string;
  /** "2026-03-12"; the first date that can be given, unless the action has an earlier one. */
  today: string;
  dueOn?: string;
  verifyOn?: string;
};

/** What is changed, by whom, by when, and when one looks whether it held. */
export function ActionFields({ members, ownerId, title, today, dueOn, verifyOn }: Props) {
  const first = dueOn && dueOn < today ? dueOn : today;
  return (
    <>
      <TextAreaField
        name="title"
        label="What is changed so that it does not come back"
        description="Told to the account in its next invitation once it is done: “you said, we did”."
        defaultValue={title}
        minRows={2}
        maxLength={200}
        required
      />
      <SelectField
        name="ownerId"
        label="Who sees to it"
        defaultValue={ownerId}
        searchable
        required
        nothingFoundMessage="No member goes by that name."
        data={members.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FieldRow>
        <DateField name="dueOn" label="Done by" min={first} defaultValue={dueOn} required />
        <DateField
          name="verifyOn"
          label="Verify on"
          description="When one looks whether it held. Empty: 90 days later."
          min={first}
          defaultValue={verifyOn}
        />
      </FieldRow>
    </>
  );
}
