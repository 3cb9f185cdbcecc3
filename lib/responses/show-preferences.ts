import { env } from "@/lib/platform/env";
import { browserOf } from "./browser";
import { lookUpLink } from "./look-up-link";
import { networkHash } from "./network-hash";
import { preferencesPage } from "./preferences-page";
import { preferencesOf } from "./preferences-visit";
import { recordObservation } from "./record-observation";
import type { Reply, Visit } from "./visit";

/** Shows what a client can say of the mails they get. Mail scanners open every link, so looking never acts. Null for a link that is not known. */
export async function showPreferences(visit: Visit): Promise<Reply | null> {
  const known = await lookUpLink(visit.link, visit.at);
  if (!known) return null;

  const { isHead, network, at } = visit;
  const { workspaceId, invitation } = known;
  recordObservation({
    workspaceId,
    invitationId: invitation.id,
    at,
    kind: isHead ? "head" : "stop_look",
    score: null,
    gesture: null,
    nonceHash: null,
    networkHash: networkHash(env().SECRET, workspaceId, network),
    ...browserOf(visit),
  });
  if (isHead) return { status: 200, page: null };
  const page = preferencesPage({
    ...preferencesOf(visit, invitation),
    done: "nothing",
    typed: {},
    problems: {},
  });
  return { status: 200, page };
}
