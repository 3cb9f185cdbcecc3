"use client";

import { type InputWrapperProps, SimpleGrid } from "@mantine/core";
import { DateField, SelectField, TextField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { ButtonLink } from "@/components/ui/button-link";

// Under the field, so that fields beside each other stand on one line however long the words are.
const HELP_BELOW: InputWrapperProps["inputWrapperOrder"] = ["label", "input", "description", "error"];

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
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextField
          name="startsAt"
          type="datetime-local"
          label="Start"
          inputWrapperOrder={HELP_BELOW}
          description={`Leave it empty to start at the launch. Time in ${timeZone}.`}
          defaultValue={plan.startsAt}
        />
        <DateField
          name="closesOn"
          label="Last day to answer"
          inputWrapperOrder={HELP_BELOW}
          description="Empty for none. With one, whoever may not be asked yet is asked later."
          defaultValue={plan.closesOn}
        />
        <TextField
          name="dripDays"
          label="Spread over (sending days)"
          inputWrapperOrder={HELP_BELOW}
          description="1 sends all first mails at once."
          inputMode="numeric"
          defaultValue={plan.dripDays}
        />
        <TextField
          name="repeatWeeks"
          label="Hold it again every (weeks)"
          inputWrapperOrder={HELP_BELOW}
          description="Leave it empty to hold it once."
          inputMode="numeric"
          defaultValue={plan.repeatWeeks ?? ""}
        />
        <TextField
          name="firstReminder"
          label="First reminder after (days)"
          inputWrapperOrder={HELP_BELOW}
          description="Only to those who have not answered. Empty for none."
          inputMode="numeric"
          defaultValue={plan.reminderDays[0] ?? ""}
        />
        <TextField
          name="secondReminder"
          label="Second reminder after (days)"
          inputWrapperOrder={HELP_BELOW}
          description="Counted from the first one. Empty for none."
          inputMode="numeric"
          defaultValue={plan.reminderDays[1] ?? ""}
        />
      </SimpleGrid>
    </SubmitForm>
  );
}
