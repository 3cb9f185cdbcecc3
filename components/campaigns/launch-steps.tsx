import { Group, Stack, Text } from "@mantine/core";
import type { FormAction } from "@/components/form/form-state";
import type { AudienceCounts } from "@/lib/campaigns/count-audience";
import { fullInstant } from "@/lib/platform/date-words";
import { ConfirmStep } from "./confirm-step";
import { contactCount } from "./contact-count";

type Props = {
  campaign: { id: string; closesAt: Date | null };
  plan: AudienceCounts;
  timeZone: string;
  launch: FormAction;
  discard: FormAction;
};

/** What can be done with a plan: launch it, or discard it. */
export function LaunchSteps({ campaign, plan, timeZone, launch, discard }: Props) {
  const { asked, total } = plan;
  const hidden = { campaignId: campaign.id };
  return (
    <Group gap="sm">
      <ConfirmStep
        label="Discard"
        title="Discard this plan?"
        submitLabel="Discard the plan"
        variant="default"
        action={discard}
        hidden={hidden}
      >
        <Text>It stays in the list as cancelled and cannot be launched any more. Nobody was asked.</Text>
      </ConfirmStep>
      <ConfirmStep
        label={`Launch to ${asked} of ${contactCount(total)}`}
        title={`Launch to ${contactCount(asked)}?`}
        submitLabel="Launch now"
        disabled={asked === 0}
        action={launch}
        hidden={hidden}
      >
        <Stack gap="xs">
          <Text>
            {contactCount(asked)} {asked === 1 ? "gets" : "get"} one mail each, from now on and as fast as the
            mail server takes them.{" "}
            {asked < total && `${total - asked} will not be asked; each is kept with the reason.`}
          </Text>
          <Text>
            {campaign.closesAt
              ? `Answers are taken until ${fullInstant(campaign.closesAt, timeZone)}.`
              : "Answers are taken for as long as they come."}
          </Text>
          <Text>
            You can pause or cancel at any moment. A mail that is out cannot be called back. Whoever becomes
            free or falls away until you press the button is counted then.
          </Text>
        </Stack>
      </ConfirmStep>
    </Group>
  );
}
