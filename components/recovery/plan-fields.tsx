import { DateField, TextAreaField } from "@/components/form/fields";

type Props = {
  /** How the fix was told, and who reads it. */
  description: string;
  /** The first date that can be promised, "2026-03-12". */
  today: string;
};

/** What is promised, and by when. */
export function PlanFields({ description, today }: Props) {
  return (
    <>
      <TextAreaField
        name="fix"
        label="What will be fixed"
        description={description}
        maxLength={10_000}
        required
      />
      <DateField
        name="fixDueOn"
        label="By when"
        description="The date that is promised. The case counts as late after it."
        min={today}
        w="14rem"
        required
      />
    </>
  );
}
