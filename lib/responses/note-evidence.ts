import { env } from "@/lib/platform/env";
import { knownNonce, readNonce } from "./answer-nonce";
import { readGesture } from "./gesture";
import { lookUpLink } from "./look-up-link";
import { observeVisit } from "./observe-visit";
import type { Reply, Visit } from "./visit";

const NOTHING_TO_SAY: Reply = { status: 204, page: null };

/** Keeps that a person was seen on a page: it touched it, clicked it or typed. What no page of ours can have sent is left out. */
export async function noteEvidence(visit: Visit): Promise<Reply | null> {
  const { link, form, at } = visit;
  const gesture = readGesture(form?.gesture);
  if (!readNonce(form?.nonce) || !gesture) return NOTHING_TO_SAY;
  const known = await lookUpLink(link, at);
  const bound = { secret: env().SECRET, invitationId: known?.invitation.id ?? "" };
  const nonce = knownNonce(form?.nonce, bound);
  if (known && nonce) observeVisit(visit, known, { kind: "evidence", gesture, nonceHash: nonce.hash });
  return NOTHING_TO_SAY;
}
