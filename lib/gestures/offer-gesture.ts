import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { giveGesture } from "./give-gesture";
import { type OfferGestureInput, offerGestureSchema } from "./schema";

/** Offers a gesture on an open case. Returns whether it stands already or waits for approval. */
export async function offerGesture(actor: Actor, input: OfferGestureInput, now = new Date()) {
  authorize(actor, "gesture:offer");
  const offer = offerGestureSchema.parse(input);
  return inWorkspace(actor, (db) => giveGesture(db, actor, offer, now));
}
