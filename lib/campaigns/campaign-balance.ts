import type { DeliveryState } from "@/prisma/generated/enums";

/** What is counted of one campaign: contacts looked at, invitations, and the first delivery of each invitation that is not excluded. */
export type CampaignCounts = {
  readonly audience: number;
  readonly asked: number;
  readonly excluded: number;
  readonly deliveries: Readonly<Partial<Record<DeliveryState, number>>>;
};

/** Where the mails of a campaign stand, as its page shows them: every state is in exactly one of these. */
export const DELIVERY_GROUPS = {
  waiting: ["pending", "claimed", "handoff"],
  sent: ["sent", "delivered"],
  complained: ["complained"],
  unknown: ["unknown"],
  failed: ["failed"],
  bounced: ["bounced"],
  cancelled: ["cancelled"],
} as const satisfies Record<string, readonly DeliveryState[]>;

export type DeliveryGroup = keyof typeof DELIVERY_GROUPS;

export type CampaignBalance = Record<DeliveryGroup, number> & {
  readonly audience: number;
  readonly asked: number;
  readonly excluded: number;
  /** Asked and excluded are the audience, and the deliveries are those asked: nobody was lost. */
  readonly isClosed: boolean;
  /** Whether the campaign may say that it is done. */
  readonly isDone: boolean;
};

/** The figures of a campaign, and whether they add up. */
export function campaignBalance({ audience, asked, excluded, deliveries }: CampaignCounts): CampaignBalance {
  const count = (group: DeliveryGroup) =>
    DELIVERY_GROUPS[group].reduce((sum, state) => sum + (deliveries[state] ?? 0), 0);
  const groups = {
    waiting: count("waiting"),
    sent: count("sent"),
    complained: count("complained"),
    unknown: count("unknown"),
    failed: count("failed"),
    bounced: count("bounced"),
    cancelled: count("cancelled"),
  };
  const mails = Object.values(groups).reduce((sum, number) => sum + number, 0);
  const isClosed = asked + excluded === audience && mails === asked;
  return { ...groups, audience, asked, excluded, isClosed, isDone: isClosed && groups.waiting === 0 };
}
