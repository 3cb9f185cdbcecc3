import { hrefWith } from "@/components/form/href-with";
import { PageTabs } from "@/components/ui/page-tabs";
import { EXCLUSION_NAME } from "@/components/ui/stage-name";
import type { ExclusionReason } from "@/prisma/generated/enums";

type Props = {
  here: string;
  exclusions: readonly { reason: ExclusionReason; count: number }[];
  /** The reason whose people are shown; whatever is no reason shows all. */
  shown: string;
};

/** The reasons why people of a launched campaign were not asked, each with its count. */
export function ReasonLinks({ here, exclusions, shown }: Props) {
  if (exclusions.length < 2) return null;
  const hrefOf = (reason?: ExclusionReason) => hrefWith(here, { show: "excluded", reason });
  const total = exclusions.reduce((sum, { count }) => sum + count, 0);
  return (
    <PageTabs
      label="Reasons"
      current={hrefOf(exclusions.find(({ reason }) => reason === shown)?.reason)}
      keepsPlace
      tabs={[
        { href: hrefOf(), name: "All reasons", count: total },
        ...exclusions.map(({ reason, count }) => ({
          href: hrefOf(reason),
          name: EXCLUSION_NAME[reason],
          count,
        })),
      ]}
    />
  );
}
