import { z } from "zod";

/** How many calendar months the figures look back, today's included; anything but these is twelve. */
export const overviewSchema = z.object({
  months: z.coerce
    .number()
    .pipe(z.literal([1, 3, 6, 12, 24]))
    .catch(12),
});

export type OverviewInput = { readonly months?: number | string };
