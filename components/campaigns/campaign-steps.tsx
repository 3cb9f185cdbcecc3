import { Group, Text } from "@mantine/core";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { NEXT_BY_HAND } from "@/lib/campaigns/campaign-states";
import type { CampaignState } from "@/prisma/generated/enums";
import { ConfirmStep } from "./confirm-step";

type Props = {
  campaignId: string;
  state: CampaignState;
  waiting: number;
  pause: FormAction;
  resume: FormAction;
  cancel: FormAction;
};

/** What can be done with a launched campaign, by the state it is in. */
export function CampaignSteps({ campaignId, state, waiting, pause, resume, cancel }: Props) {
  const next: readonly CampaignState[] = NEXT_BY_HAND[state];
  const hidden = { campaignId };
  return (
    <Group gap="sm" align="flex-start">
      {next.includes("cancelled") && (
        <ConfirmStep
          label="Cancel"
          title="Cancel this campaign for good?"
          submitLabel="Cancel the campaign"
          variant="default"
          action={cancel}
          hidden={hidden}
        >
          <Text>
            {state === "expanding"
              ? "Nobody was mailed yet, and nobody will be."
              : `What still waits (${waiting} now) is not sent. What is out stays out and can still be answered.`}{" "}
            This cannot be undone. To stop for a while only, pause it.
          </Text>
        </ConfirmStep>
      )}
      {next.includes("paused") && (
        <SubmitForm
          action={pause}
          hidden={hidden}
          submitLabel="Pause"
          submitVariant="default"
          label="Pause the campaign"
        />
      )}
      {next.includes("sending") && (
        <SubmitForm action={resume} hidden={hidden} submitLabel="Resume" label="Resume the campaign" />
      )}
    </Group>
  );
}
