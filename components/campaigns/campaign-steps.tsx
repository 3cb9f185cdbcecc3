import { Group, Text } from "@mantine/core";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { NEXT_BY_HAND } from "@/lib/campaigns/campaign-states";
import { wholeNumber } from "@/lib/scoring/format";
import type { CampaignState } from "@/prisma/generated/enums";
import { ConfirmStep } from "./confirm-step";

type Props = {
  campaignId: string;
  state: CampaignState;
  waiting: number;
  /** Whether it is held again, and whether its next wave is planned already. */
  repeats: "with it" | "by itself" | null;
  takeBack: FormAction;
  pause: FormAction;
  resume: FormAction;
  cancel: FormAction;
};

/** What can be done with a scheduled or launched campaign, by the state it is in. */
export function CampaignSteps({
  campaignId,
  state,
  waiting,
  repeats,
  takeBack,
  pause,
  resume,
  cancel,
}: Props) {
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
            {whatIsLost(state, waiting)} {repeats && WAVES[repeats]} This cannot be undone. {INSTEAD[state]}
          </Text>
        </ConfirmStep>
      )}
      {next.includes("draft") && (
        <SubmitForm
          action={takeBack}
          hidden={hidden}
          submitLabel="Take back to change it"
          submitVariant="default"
          label="Take the campaign back"
        />
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

const WAVES = {
  "with it": "No further wave follows.",
  "by itself": "The next wave stays scheduled.",
};

const INSTEAD: Partial<Record<CampaignState, string>> = {
  scheduled: "To change the plan, take it back.",
  expanding: "To stop for a while only, pause it in a moment.",
  sending: "To stop for a while only, pause it.",
};

function whatIsLost(state: CampaignState, waiting: number) {
  if (state === "scheduled" || state === "expanding") return "Nobody was mailed yet, and nobody will be.";
  return `What still waits (${wholeNumber(waiting)} now) is not sent, nor are reminders. What is out stays out and can still be answered.`;
}
