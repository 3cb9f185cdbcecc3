import type { Db } from "@/lib/platform/database/door";
import type { Outcome } from "@/lib/senders/breaker";
import { pauseSender } from "@/lib/senders/pause-sender";
import { recordOutcomes } from "@/lib/senders/record-outcomes";
import { slowSender } from "@/lib/senders/slow-sender";
import type { DeliveryFate } from "./delivery-fate";

type News = {
  readonly settled: readonly { readonly fate: DeliveryFate }[];
  readonly seenRate: number;
  readonly now: Date;
};

/** What follows from the fates of mails for the sender: a pause, a slower pace, or nothing but the memory of it. A step. */
export async function tellSender(db: Db, workspaceId: string, { settled, seenRate, now }: News) {
  const fault = settled.find(({ fate }) => fate.senderFault)?.fate.senderFault;
  if (fault) await pauseSender(db, workspaceId, fault, now);
  if (settled.some(({ fate }) => fate.isThrottled)) await slowSender(db, workspaceId, seenRate, now);
  await recordOutcomes(db, workspaceId, settled.flatMap(outcomeOf), now);
}

function outcomeOf({ fate }: { readonly fate: DeliveryFate }): Outcome[] {
  if (fate.state === "sent") return ["sent"];
  if (fate.isBounce) return ["bounced"];
  return fate.isBlocked ? ["blocked"] : [];
}
