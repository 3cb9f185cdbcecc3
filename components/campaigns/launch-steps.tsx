import { Group, Stack, Text } from "@mantine/core";
import type { FormAction } from "@/components/form/form-state";
import { ButtonLink } from "@/components/ui/button-link";
import type { AudienceCounts } from "@/lib/campaigns/count-audience";
import { fullInstant } from "@/lib/platform/date-words";
import { wholeNumber } from "@/lib/scoring/format";
import { ConfirmStep } from "./confirm-step";
import { contactCount } from "./contact-count";

type Props = {
  campaign: { id: string; startsAt: Date | null; closesAt: Date | null };
  plan: AudienceCounts;
  timeZone: string;
  launch: FormAction;
  discard: FormAction;
};

/** What can be done with a plan: change it, launch or schedule it, or discard it. */
export function LaunchSteps({ campaign, plan, timeZone, launch, discard }: Props) {
  const { id, startsAt, closesAt } = campaign;
  const { asked, askedFirst, total } = plan;
  const hidden = { campaignId: id };
  const verb = startsAt ? "Schedule for" : "Launch to";
  const later = asked - askedFirst;
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
      <ButtonLink href={`/campaigns/${id}/edit`} variant="default">
        Change the plan
      </ButtonLink>
      <ConfirmStep
        label={`${verb} ${wholeNumber(asked)} of ${contactCount(total)}`}
        title={startsAt ? `Schedule for ${contactCount(asked)}?` : `Launch to ${contactCount(asked)}?`}
        submitLabel={startsAt ? "Schedule it" : "Launch now"}
        disabled={asked === 0}
        action={launch}
        hidden={hidden}
      >
        <Stack gap="xs">
          <Text>
            {contactCount(asked)} {asked === 1 ? "gets" : "get"} one mail each,{" "}
            {startsAt ? `from ${fullInstant(startsAt, timeZone)} on` : "from now on"} and as fast as your
            sender allows{later > 0 && `, ${wholeNumber(later)} of them later, as the contact rules say`}.{" "}
            {asked < total &&
              `${wholeNumber(total - asked)} will not be asked; each is kept with the reason.`}
          </Text>
          <Text>
            {closesAt
              ? `Answers are taken until ${fullInstant(closesAt, timeZone)}.`
              : "Answers are taken for as long as they come."}
          </Text>
          <Text>
            You can {startsAt ? "take it back until then, and " : ""}pause or cancel at any moment. A mail
            that is out cannot be called back. Whoever becomes free or falls away until{" "}
            {startsAt ? "it starts" : "you press the button"} is counted then.
          </Text>
        </Stack>
      </ConfirmStep>
    </Group>
  );
}
