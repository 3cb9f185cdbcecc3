import { Text } from "@mantine/core";
import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { PreferencesForm } from "@/components/notifications/preferences-form";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { getPreferences } from "@/lib/notifications/queries";
import { savePreferencesAction } from "./actions";

export const metadata: Metadata = { title: "Notifications" };

export default async function NotificationsPage() {
  const preferences = await getPreferences(await requireActor());
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsTabs current="/settings/notifications" />
      <Text c="dimmed" maw="44em" mb="md">
        All news is in your inbox here. This is what you, and nobody else, are mailed about besides.
      </Text>
      <PreferencesForm action={savePreferencesAction} preferences={preferences} />
    </>
  );
}
