import { Group, Text } from "@mantine/core";
import { ConfirmStep } from "@/components/campaigns/confirm-step";
import type { FormAction } from "@/components/form/form-state";
import { ButtonForm } from "@/components/senders/button-form";
import { DateText } from "@/components/ui/date-text";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { ChannelView } from "@/lib/notifications/list-channels";
import { CHANNEL_NAME } from "./channel-words";
import { TellsForm } from "./tells-form";

export type ChannelActions = Record<"update" | "test" | "pause" | "resume" | "remove", FormAction>;

type Props = { channel: ChannelView; actions: ChannelActions; now: Date; timeZone: string };

/** One channel: how it stands, what it hears of, and what can be done with it. */
export function ChannelCard({ channel, actions, now, timeZone }: Props) {
  const { id, name, kind, host, pauseReason, trouble, lastSentAt, tells } = channel;
  const hidden = { channelId: id };
  return (
    <Section
      id={`channel-${id}`}
      title={name}
      words={
        <>
          {CHANNEL_NAME[kind]}, at {host ?? "an address that cannot be read any more"}.{" "}
          {lastSentAt ? (
            <>
              Last news <DateText at={lastSentAt} now={now} timeZone={timeZone} />.
            </>
          ) : (
            "Nothing was posted yet."
          )}
        </>
      }
    >
      {pauseReason ? (
        <Text mb="sm" dir="auto">
          It is paused and hears of nothing. {pauseReason}
        </Text>
      ) : (
        trouble && (
          <Text mb="sm" dir="auto">
            The last news did not arrive. {trouble}
          </Text>
        )
      )}
      <Group gap="sm" align="flex-start" mb="sm">
        <ButtonForm action={actions.test} hidden={hidden} label="Send a test" />
        {pauseReason ? (
          <ButtonForm
            action={actions.resume}
            hidden={hidden}
            label="Resume"
            success={`${name} hears of news again.`}
          />
        ) : (
          <ButtonForm action={actions.pause} hidden={hidden} label="Pause" success={`${name} is paused.`} />
        )}
        <ConfirmStep
          label="Remove"
          variant="default"
          title={`Remove ${name}?`}
          submitLabel="Remove the channel"
          action={actions.remove}
          hidden={hidden}
        >
          <Text>
            Nothing is posted there any more. Its address is forgotten here; the webhook itself stays.
          </Text>
        </ConfirmStep>
      </Group>
      <Disclosure summary="What it hears of">
        <TellsForm channelId={id} name={name} tells={tells} action={actions.update} />
      </Disclosure>
    </Section>
  );
}
