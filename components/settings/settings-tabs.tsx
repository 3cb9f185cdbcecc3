import { PageTabs } from "@/components/ui/page-tabs";

const TABS = [
  { href: "/settings", name: "Rules" },
  { href: "/settings/contact-rules", name: "Contact rules" },
  { href: "/settings/promises", name: "Promises" },
  { href: "/settings/working-time", name: "Working time" },
  { href: "/settings/gestures", name: "Gestures" },
  { href: "/settings/members", name: "Members" },
  { href: "/settings/teams", name: "Teams" },
  { href: "/settings/apologies", name: "Apologies" },
  { href: "/settings/causes", name: "Causes" },
  { href: "/settings/sender", name: "Sender" },
  { href: "/settings/notifications", name: "Notifications" },
  { href: "/settings/channels", name: "Channels" },
] as const;

/** The rooms of the settings. */
export function SettingsTabs({ current }: { current: (typeof TABS)[number]["href"] }) {
  return <PageTabs label="Settings" tabs={TABS} current={current} />;
}
