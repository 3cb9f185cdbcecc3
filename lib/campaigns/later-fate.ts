import type { DeliveryState } from "@/prisma/generated/enums";
import { DELIVERY_GROUPS } from "./campaign-balance";

/**
 * How a reminder or a catch-up stands, each in exactly one place: its time has not come, it is its turn, or what became of it. One
 * that came back or was marked as spam was sent.
 */
export const LATER_FATES = ["planned", "waiting", "sent", "unknown", "failed", "cancelled"] as const;

export type LaterFate = (typeof LATER_FATES)[number];

const { waiting, sent, bounced, complained, unknown, failed, cancelled } = DELIVERY_GROUPS;

/** The states in which a mail stands so; what is planned and what waits differ in when they are due. */
export const FATE_STATES: Readonly<Record<LaterFate, readonly DeliveryState[]>> = {
  planned: waiting,
  waiting,
  sent: [...sent, ...bounced, ...complained],
  unknown,
  failed,
  cancelled,
};
