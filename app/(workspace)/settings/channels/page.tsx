import { Text } from "@mantine/core";
import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { AddChannelForm } from "@/components/notifications/add-channel-form";
import { ChannelCard } from "@/components/notifications/channel-card";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { isAllowed } from "@/lib/access/permissions";
import { listChannels } from "@/lib/notifications/list-channels";
import {
  addChannelAction,
  pauseChannelAction,
  removeChannelAction,
  resumeChannelAction,
  testChannelAction,
  updateChannelAction,
} from "./actions";

export const metadata: Metadata = { title: "Channels" };

const ACTIONS = {
  update: updateChannelAction,
  test: testChannelAction,
  pause: pauseChannelAction,
  resume: resumeChannelAction,
  remove: removeChannelAction,
};

export default async function ChannelsPage() {
  const actor = await requireActor();
  const head = (
    <>
      <PageHeader title="Settings" />
      <SettingsTabs current="/settings/channels" />
    </>
  );
  if (!isAllowed(actor.role, "workspace:configure")) {
    return (
      <>
        {head}
        <Text c="dimmed">
          Which channels hear of news is for an admin of your workspace to see and change.
        </Text>
      </>
    );
  }
  const { channels, timeZone } = await listChannels(actor);
  const now = new Date();
  return (
    <>
      {head}
      <Text c="dimmed" maw="44em" mb="md">
        Each piece of news is posted once, as one sentence with a link: never the client's words, nor an
        address of theirs.
      </Text>
      {channels.length === 0 && (
        <EmptyState title="No channel hears of news yet.">
          Add a channel of Slack or Teams by the address of its webhook.
        </EmptyState>
      )}
      {channels.map((channel) => (
        <ChannelCard key={channel.id} channel={channel} actions={ACTIONS} now={now} timeZone={timeZone} />
      ))}
      <Section id="add" title="Add a channel">
        <AddChannelForm action={addChannelAction} />
      </Section>
    </>
  );
}
