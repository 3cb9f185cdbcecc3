import { CaseChannel } from "@/prisma/generated/enums";

/** How what no survey brought reached the firm; or that nobody complained, but nobody looked after the client either. */
export const REACHED_BY = [...Object.values(CaseChannel), "neglect"] as const;

export type ReachedBy = (typeof REACHED_BY)[number];
