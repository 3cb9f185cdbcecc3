import { env } from "@/lib/platform/env";
import { hashNonce, printedAt, readNonce } from "./answer-nonce";
import { browserOf } from "./browser";
import { readGesture } from "./gesture";
import { lookUpLink } from "./look-up-link";
import { networkHash } from "./network-hash";
import { recordObservation } from "./record-observation";
import type { Reply, Visit } from "./visit";

const NOTHING_TO_SAY: Reply = { status: 204, page: null };

/** Keeps that a person was seen on a page: it touched it, clicked it or typed. What no page of ours can have sent is left out. */
export async function noteEvidence(visit: Visit): Promise<Reply | null> {
  const { link, form, network, at } = visit;
  const nonce = readNonce(form?.nonce);
  const gesture = readGesture(form?.gesture);
  if (!nonce || !gesture) return NOTHING_TO_SAY;
  const known = await lookUpLink(link, at);
  if (!known) return NOTHING_TO_SAY;

  const { workspaceId, invitation } = known;
  const { SECRET: secret } = env();
  if (!printedAt(nonce, { secret, invitationId: invitation.id })) return NOTHING_TO_SAY;
  recordObservation({
    workspaceId,
    invitationId: invitation.id,
    at,
    kind: "evidence",
    score: null,
    gesture,
    nonceHash: hashNonce(nonce),
    networkHash: networkHash(secret, workspaceId, network),
    ...browserOf(visit),
  });
  return NOTHING_TO_SAY;
}
