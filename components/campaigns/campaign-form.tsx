"use client";

import { FieldRow } from "@/components/form/field-row";
import { DateField, NumberField, SelectField, TextField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { ButtonLink } from "@/components/ui/button-link";

type Props = {
  action: FormAction;
  surveys: readonly { id: string; name: string; versions: readonly { number: number }[] }[];
  timeZone: string;
  /** The plan that is changed; none for a new one. */
  campaign?: CampaignDraft;
};

export type CampaignDraft = {
  id: string;
  name: string;
  surveyId: string;
  /** As the clock of the workspace's zone shows it: "2026-03-12T09:00". */
  startsAt: string;
  closesOn: string;
  dripDays: number;
  reminderDays: readonly number[];
  repeatWeeks: number | null;
};

const NEW: Omit<CampaignDraft, "id" | "surveyId"> = {
  name: "",
  startsAt: "",
  closesOn: "",
  dripDays: 1,
  reminderDays: [7],
  repeatWeeks: null,
};

/** Plans a campaign: what it is called, what it sends, when, and until when it takes answers. */
export function CampaignForm({ action, surveys, timeZone, campaign }: Props) {
  const plan = campaign ?? NEW;
  const known = campaign && surveys.find(({ id }) => id === campaign.surveyId)?.id;
  return (
    <SubmitForm
      action={action}
      schema={async () => {
        const schemas = await import("@/lib/campaigns/schema");
        return campaign ? schemas.editCampaignFormSchema : schemas.newCampaignFormSchema;
      }}
      hidden={campaign && { campaignId: campaign.id }}
      submitLabel={campaign ? "Save the plan" : "Plan the audience"}
      aside={
        <ButtonLink href={campaign ? `/campaigns/${campaign.id}` : "/campaigns"} variant="subtle">
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
        defaultValue={plan.name}
      />
      <SelectField
        name="surveyId"
        label="Survey"
        description="The campaign sends the version that is published now, even if the survey changes later."
        data={surveys.map(({ id, name, versions: [latest] }) => ({
          value: id,
          label: latest ? `${name}, version ${latest.number}` : name,
        }))}
        defaultValue={known ?? (surveys.length === 1 ? surveys[0]?.id : undefined)}
        placeholder="Choose a published survey"
        searchable={surveys.length > 12}
        required
      />
      <FieldRow>
        <TextField
          name="startsAt"
          type="datetime-local"
          label="Start"
          description={`Leave it empty to start at the launch. Time in ${timeZone}.`}
          defaultValue={plan.startsAt}
        />
        <DateField
          name="closesOn"
          label="Last day to answer"
          description="Empty for none. With one, whoever may not be asked yet is asked later."
          defaultValue={plan.closesOn}
        />
        <NumberField
          name="dripDays"
          label="Spread over (sending days)"
          description="1 sends all first mails at once."
          defaultValue={plan.dripDays}
        />
        <NumberField
          name="repeatWeeks"
          label="Hold it again every (weeks)"
          description="Leave it empty to hold it once."
          defaultValue={plan.repeatWeeks ?? ""}
        />
        <NumberField
          name="firstReminder"
          label="First reminder after (days)"
          description="Only to those who have not answered. Empty for none."
          defaultValue={plan.reminderDays[0] ?? ""}
        />
        <NumberField
          name="secondReminder"
          label="Second reminder after (days)"
          description="Counted from the first one. Empty for none."
          defaultValue={plan.reminderDays[1] ?? ""}
        />
      </FieldRow>
    </SubmitForm>
  );
}
