"use client";

import { type CauseChoices, CauseField } from "@/components/causes/cause-field";
import { SelectField, TextAreaField, TextField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { SEVERITY_NAME } from "@/components/ui/stage-name";
import type { Severity } from "@/prisma/generated/enums";

type Props = {
  action: FormAction;
  members: readonly { readonly id: string; readonly name: string }[];
  causes: CauseChoices;
  /** Who leads it unless somebody else is chosen. */
  memberId: string;
  /** The incident to correct; none for a new one. */
  incident?: {
    readonly id: string;
    readonly title: string;
    readonly whatHappened: string;
    readonly severity: Severity;
    readonly ownerId: string | null;
    readonly rootCauseId: string | null;
    readonly isOpen: boolean;
  };
};

/** What happened, how grave it is, why as far as that is known, and who leads it. */
export function IncidentForm({ action, members, causes, memberId, incident }: Props) {
  return (
    <SubmitForm
      action={action}
      schema={async () => {
        const { changeIncidentSchema, newIncidentSchema } = await import("@/lib/incidents/schema");
        return incident ? changeIncidentSchema : newIncidentSchema;
      }}
      hidden={incident ? { incidentId: incident.id } : {}}
      draft={incident ? undefined : { place: `incident of ${memberId}`, name: "new" }}
      label={incident ? "Change the incident" : "New incident"}
      submitLabel={incident ? "Save the incident" : "Go on to whom it affects"}
      success={incident ? "The incident is saved." : undefined}
    >
      <TextField
        name="title"
        label="Title"
        description="For your colleagues: “Reports of March went out with wrong figures”."
        maxLength={200}
        required
        defaultValue={incident?.title}
      />
      <TextAreaField
        name="whatHappened"
        label="What happened"
        description="What failed, since when, and what it meant for clients."
        minRows={4}
        maxLength={10_000}
        required
        defaultValue={incident?.whatHappened}
      />
      <SelectField
        name="severity"
        label="How grave it is"
        description={
          incident?.isOpen
            ? "Its cases are open and were weighed by it; change how grave each of them is instead."
            : "Each case is at least as grave as the incident."
        }
        data={Object.entries(SEVERITY_NAME).map(([value, label]) => ({ value, label }))}
        defaultValue={incident?.severity ?? "high"}
        readOnly={incident?.isOpen}
        w="14rem"
      />
      <CauseField
        causes={causes}
        isOptional
        description="Optional: as far as it is known."
        placeholder="Not known yet"
        defaultValue={incident?.rootCauseId ?? undefined}
      />
      <SelectField
        name="ownerId"
        label="Who leads it"
        description="The one who answers for the incident as a whole; each case has its own owner."
        data={members.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={incident?.ownerId ?? memberId}
        searchable
        required
      />
    </SubmitForm>
  );
}
