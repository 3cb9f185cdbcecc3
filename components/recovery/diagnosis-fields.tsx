import type { ReactNode } from "react";
import { type CauseChoices, CauseField } from "@/components/causes/cause-field";
import { WhysField } from "@/components/causes/whys-field";
import { TextAreaField } from "@/components/form/fields";
import { RadioField } from "@/components/form/radio-field";

type Props = {
  causes: CauseChoices;
  rootCauseId?: string | undefined;
  /** Who may have noticed besides us: "The client". */
  client: string;
  /** What is known of the chosen cause. */
  children?: ReactNode;
};

/** The fields of a diagnosis: the cause, the whys that lead to it, and what proves them. */
export function DiagnosisFields({ causes, rootCauseId, client, children }: Props) {
  return (
    <>
      <CauseField
        causes={causes}
        placeholder="Choose the one that comes closest"
        defaultValue={rootCauseId}
      />
      {children}
      <WhysField />
      <TextAreaField
        name="evidence"
        label="Evidence"
        description="What shows it: a mail, a log, a note of a call. Optional."
        minRows={2}
        maxLength={10_000}
      />
      <RadioField
        name="noticedFirst"
        label="Who noticed first?"
        required
        options={[
          { value: "client", label: client },
          { value: "us", label: "We did" },
        ]}
      />
      <RadioField
        name="preventable"
        label="Could we have prevented it?"
        required
        options={[
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
        ]}
      />
    </>
  );
}
