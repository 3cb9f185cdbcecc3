import { DeliveryDeferral } from "@/prisma/generated/enums";

/** Why a mail has not gone out yet: it is its turn any moment, its day has not come, or a rule or the server puts it off. */
export const WAITS = ["in_line", "later_day", ...Object.values(DeliveryDeferral)] as const;

export type Wait = (typeof WAITS)[number];
