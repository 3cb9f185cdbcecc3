"use client";

import { useState } from "react";
import { EarlierCauses } from "@/components/causes/earlier-causes";
import { WhysField } from "@/components/causes/whys-field";
import { SelectField, TextAreaField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import type { Draft } from "@/components/form/kept-draft";
import { RadioField } from "@/components/form/radio-field";
import { SubmitForm } from "@/components/form/submit-form";

type Cause = { id: string; name: string };

type Props = {
  action: FormAction;
  caseId: string;
  draft: Draft;
  causes: readonly (Cause & { children: readonly Cause[] })[];
};

/** Why it happened: the cause, the whys that lead to it, and what proves them. */
export function DiagnosisForm({ action, caseId, draft, causes }: Props) {
  const [causeId, setCauseId] = useState<string | null>(null);
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/recovery/schema")).diagnosisFormSchema}
      hidden={{ caseId }}
      draft={draft}
      onChange={({ rootCauseId }) =>
        setCauseId(typeof rootCauseId === "string" && rootCauseId !== "" ? rootCauseId : null)
      }
      label="Find the cause"
      submitLabel="Record the cause"
      success="The cause is recorded."
    >
      <SelectField
        name="rootCauseId"
        label="Root cause"
        placeholder="Choose the one that comes closest"
        searchable
        required
        nothingFoundMessage="No cause goes by that name."
        data={causes.map(({ id, name, children }) => ({
          group: name,
          items: (children.length > 0 ? children : [{ id, name }]).map((cause) => ({
            value: cause.id,
            label: cause.name,
          })),
        }))}
      />
      <EarlierCauses caseId={caseId} rootCauseId={causeId} />
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
          { value: "client", label: "The client" },
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
    </SubmitForm>
  );
}
