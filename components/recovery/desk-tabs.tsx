import { hrefWith } from "@/components/form/href-with";
import { PageTabs } from "@/components/ui/page-tabs";
import type { QueueScope } from "@/lib/recovery/queries";

type Props = {
  scope: QueueScope;
  counts: Readonly<Record<QueueScope, number>>;
  /** The filters that stay when the tab changes. */
  filters: Readonly<Record<string, string | undefined>>;
};

const NAMES = { mine: "Mine", team: "Team", all: "All" } as const satisfies Record<QueueScope, string>;
const SCOPES = Object.keys(NAMES) as QueueScope[];

/** Whose cases are shown, each with how many are open. */
export function DeskTabs({ scope, counts, filters }: Props) {
  const hrefOf = (one: QueueScope) => hrefWith("/recovery", { ...filters, scope: one });
  return (
    <PageTabs
      label="Whose cases"
      current={hrefOf(scope)}
      keepsPlace
      tabs={SCOPES.map((one) => ({ href: hrefOf(one), name: NAMES[one], count: counts[one] }))}
    />
  );
}
