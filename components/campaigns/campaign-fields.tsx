"use client";

import { DateField, SelectField, TextField } from "@/components/form/fields";

type Props = { surveys: readonly { id: string; name: string; versions: readonly { number: number }[] }[] };

/** What a campaign is called, what it sends, and until when it takes answers. */
export function CampaignFields({ surveys }: Props) {
  return (
    <>
      <TextField
        name="name"
        label="Name"
        description="Only your firm sees it."
        placeholder="Spring 2027"
        required
        withAsterisk={false}
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
        withAsterisk={false}
      />
      <DateField
        name="closesOn"
        label="Last day to answer"
        description="Leave it empty to take answers for as long as they come."
      />
    </>
  );
}
