import { randomUUID } from "node:crypto";
import { claimDeliveries } from "@/lib/deliveries/claim-deliveries";
import { handOverDeliveries } from "@/lib/deliveries/hand-over-deliveries";
import { recordDeliveryResults } from "@/lib/deliveries/record-delivery-results";
import { linkId } from "@/lib/platform/link-id";
import type { SmtpAnswer } from "@/lib/platform/smtp-lanes";
import { hoursLater } from "./calendar";
import type { World } from "./world";

const BATCH = 60;
const SECOND_HOURS = 1 / 3600;
const BATCH_SECONDS = 70;
const ANSWER_SECONDS = 2;

export const ACCEPTED: SmtpAnswer = { accepted: true };

type Sending = {
  readonly from: Date;
  /** What the mail server says to a mail. */
  readonly answerTo: (email: string) => SmtpAnswer;
  /** Under what name to remember the link of whoever was sent one. */
  readonly linkName: (email: string) => string;
};

/** Plays the pump and the mail server: claims, hands over and settles what is due, batch by batch. No mail leaves. */
export async function deliverDue(world: World, { from, answerTo, linkName }: Sending) {
  const { workspaceId, publicKey } = world;
  const workerId = randomUUID();
  for (let now = from; ; now = hoursLater(now, BATCH_SECONDS * SECOND_HOURS)) {
    const recipients = await claimDeliveries({ workspaceId, workerId, limit: BATCH, now });
    const attempts = await handOverDeliveries({ workspaceId, workerId, deliveries: recipients, now });
    const handed = new Map(attempts.map(({ deliveryId, attempt }) => [deliveryId, attempt]));
    const sent = recipients.filter(({ deliveryId }) => handed.has(deliveryId));
    const settled = await recordDeliveryResults({
      workspaceId,
      workerId,
      results: sent.map(({ deliveryId, email }) => ({
        deliveryId,
        attempt: handed.get(deliveryId) ?? 0,
        answer: answerTo(email),
      })),
      now: hoursLater(now, ANSWER_SECONDS * SECOND_HOURS),
    });
    for (const { email, token } of sent) world.links.set(linkName(email), linkId(publicKey, token));
    const isRetried = settled.some(({ fate }) => fate.state === "pending");
    if (recipients.length < BATCH && !isRetried) return now;
  }
}
