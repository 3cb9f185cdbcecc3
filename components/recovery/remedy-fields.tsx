import { DateField, TextAreaField } from "@/components/form/fields";

type Props = {
  /** Who reads what was done. */
  description: string;
  /** The last date that can be given, "2026-03-12". */
  today: string;
};

/** What was done, when, and what shows it. */
export function RemedyFields({ description, today }: Props) {
  return (
    <>
      <TextAreaField
        name="whatWasDone"
        label="What was done"
        description={description}
        maxLength={10_000}
        required
      />
      <DateField name="doneOn" label="When" defaultValue={today} max={today} w="14rem" required />
      <TextAreaField
        name="proof"
        label="Proof"
        description="For us: how the client was told, and what shows it, such as a corrected invoice. Optional."
        minRows={2}
        maxLength={10_000}
      />
    </>
  );
}
