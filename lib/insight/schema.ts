import { z } from "zod";
import { PERIODS_IN_MONTHS } from "@/lib/platform/period";

/** How many calendar months the figures look back, today's included; anything but these is twelve. */
export const overviewSchema = z.object({
  months: z.coerce.number().pipe(z.literal(PERIODS_IN_MONTHS)).catch(12),
});

export type OverviewInput = { readonly months?: number | string };
