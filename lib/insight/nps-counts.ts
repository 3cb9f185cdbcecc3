import type { NpsCounts } from "@/lib/scoring/nps";

/** How many answered. */
export function answersOf({ promoters, passives, detractors }: NpsCounts): number {
  return promoters + passives + detractors;
}

/** Pools counts by adding them up. */
export function poolCounts(groups: readonly NpsCounts[]): NpsCounts {
  return groups.reduce<NpsCounts>(
    (sum, one) => ({
      promoters: sum.promoters + one.promoters,
      passives: sum.passives + one.passives,
      detractors: sum.detractors + one.detractors,
    }),
    { promoters: 0, passives: 0, detractors: 0 },
  );
}
