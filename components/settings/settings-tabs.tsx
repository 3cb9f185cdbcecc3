import { PageTabs } from "@/components/ui/page-tabs";

const TABS = [
  { href: "/settings", name: "Rules" },
  { href: "/settings/contact-rules", name: "Contact rules" },
  { href: "/settings/members", name: "Members" },
  { href: "/settings/teams", name: "Teams" },
  { href: "/settings/sender", name: "Sender" },
] as const;

/** The rooms of the settings. */
export function SettingsTabs({ current }: { current: (typeof TABS)[number]["href"] }) {
  return <PageTabs label="Settings" tabs={TABS} current={current} />;
}
