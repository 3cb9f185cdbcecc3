"use client";

import { DateField, SelectField, TextField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { ButtonLink } from "@/components/ui/button-link";

type Props = {
  action: FormAction;
  surveys: readonly { id: string; name: string; versions: readonly { number: number }[] }[];
};

/** Plans a campaign: what it is called, what it sends, and until when it takes answers. */
export function CampaignForm({ action, surveys }: Props) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/campaigns/schema")).createCampaignSchema}
      submitLabel="Plan the audience"
      aside={
        <ButtonLink href="/campaigns" variant="subtle">
          Cancel
        </ButtonLink>
      }
    >
      <TextField
        name="name"
        label="Name"
        description="Only your firm sees it."
        placeholder="Spring 2027"
        required
      />
      <SelectField
        name="surveyId"
        label="Survey"
        description="The campaign sends the version that is published now, even if the survey changes later."
        data={surveys.map(({ id, name, versions: [latest] }) => ({
          value: id,
          label: latest ? `${name}, version ${latest.number}` : name,
        }))}
        defaultValue={surveys.length === 1 ? surveys[0]?.id : undefined}
        placeholder="Choose a published survey"
        searchable={surveys.length > 12}
        required
      />
      <DateField
        name="closesOn"
        label="Last day to answer"
        description="Leave it empty to take answers for as long as they come."
      />
    </SubmitForm>
  );
}
