import { Group, Text } from "@mantine/core";
import type { FormAction } from "@/components/form/form-state";
import { TextLink } from "@/components/ui/text-link";
import { fullInstant } from "@/lib/platform/date-words";
import type { CampaignState } from "@/prisma/generated/enums";
import { ConfirmStep } from "./confirm-step";
import { momentWords } from "./moment-words";
import { repeatWords } from "./plan-words";

type Props = {
  campaign: {
    id: string;
    state: CampaignState;
    repeatWeeks: number | null;
    repeatOf: { id: string; name: string } | null;
    repeat: { id: string; name: string; state: CampaignState; startsAt: Date | null } | null;
  };
  /** Null for who may only look. */
  stop: FormAction | null;
  now: Date;
  timeZone: string;
};

/** Which waves came before and after a campaign that is held again, and the way to stop that. */
export function RepeatLine({ campaign, stop, now, timeZone }: Props) {
  const { id, state, repeatWeeks, repeatOf, repeat } = campaign;
  const nextAt = repeat?.state === "scheduled" ? repeat.startsAt : null;
  const isLaunched = state !== "draft" && state !== "scheduled";
  const canStop = stop !== null && repeatWeeks !== null && state !== "draft" && state !== "cancelled";
  if (!repeatOf && !repeat && !canStop) return null;
  return (
    <Group gap="md" mb="md">
      <Text>
        {repeatWeeks !== null && isLaunched && `Held ${repeatWords(repeatWeeks)}. `}
        {repeatOf && <>It follows {linkTo(repeatOf.id, repeatOf.name)}. </>}
        {repeat && nextAt && <>Next {linkTo(repeat.id, momentWords(nextAt, now, timeZone))}.</>}
        {repeat && !nextAt && <>After it: {linkTo(repeat.id, repeat.name)}.</>}
      </Text>
      {canStop && (
        <ConfirmStep
          label="Stop repeating"
          title="Stop holding it again?"
          submitLabel="Stop repeating"
          variant="default"
          size="compact-sm"
          action={stop}
          hidden={{ campaignId: id }}
        >
          <Text>
            {nextAt
              ? `The wave of ${fullInstant(nextAt, timeZone)} is cancelled, and no other follows.`
              : "No further wave follows."}{" "}
            This campaign itself goes on.
          </Text>
        </ConfirmStep>
      )}
    </Group>
  );
}

function linkTo(campaignId: string, name: string) {
  return (
    <TextLink href={`/campaigns/${campaignId}`} inherit underline="always">
      <bdi>{name}</bdi>
    </TextLink>
  );
}
