import type { ContactState, InvitationState } from "@/prisma/generated/enums";
import type { Refusal } from "./refuse-deliveries";
import type { SharedCampaign } from "./share-campaigns";

export type DeliveryFacts = {
  /** Null for the follow-up of a case. */
  readonly campaign: Pick<SharedCampaign, "state" | "closesAt"> | null;
  readonly invitationState: InvitationState;
  readonly contactState: ContactState;
  readonly isSuppressed: boolean;
  readonly hasOpenCase: boolean;
  /** Whether the case that a follow-up asks about still waits for the answer; true of what is no follow-up. */
  readonly isCaseWaiting: boolean;
  /** Whether the contact has another address than the one the mail was written to. */
  readonly isMoved: boolean;
  /** When the sending hours of the contact next allow a mail; in the past or now when they do. */
  readonly opensAt: Date;
};

type Moment = { readonly now: Date; readonly isSenderPaused: boolean };

/**
 * Why a mail may not go out now, or null, by all that one look at it can tell: first what stands still, then what is over, then whom
 * nobody may write to, then what will pass.
 */
export function judgeDelivery(facts: DeliveryFacts, { now, isSenderPaused }: Moment): Refusal | null {
  const { campaign, contactState } = facts;
  if (isSenderPaused || campaign?.state === "paused") return "paused";
  if (campaign && campaign.state !== "sending") return "cancelled";
  if (campaign?.closesAt && campaign.closesAt <= now) return "campaign_closed";
  if (!facts.isCaseWaiting) return "cancelled";
  if (contactState !== "active") return contactState;
  if (facts.isSuppressed) return "suppressed";
  if (facts.invitationState !== "asked") return "answered";
  // What a case is about is not asked a second time beside it; its own follow-up is.
  if (campaign && facts.hasOpenCase) return "case_open";
  if (facts.opensAt > now) return "sending_hours";
  return facts.isMoved ? "moved" : null;
}
