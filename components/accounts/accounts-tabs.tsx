import { PageTabs } from "@/components/ui/page-tabs";

/** The two ways into the client list. */
export function AccountsTabs({ current }: { current: "/accounts" | "/accounts/people" }) {
  return (
    <PageTabs
      label="Accounts or people"
      current={current}
      tabs={[
        { href: "/accounts", name: "Accounts" },
        { href: "/accounts/people", name: "People" },
      ]}
    />
  );
}
