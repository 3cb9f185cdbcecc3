import { env } from "@/lib/platform/env";
import { browserOf } from "./browser";
import type { KnownLink } from "./look-up-link";
import { networkHash } from "./network-hash";
import { type NewObservation, recordObservation } from "./record-observation";
import type { Visit } from "./visit";

type Observed = Pick<NewObservation, "kind"> &
  Partial<Pick<NewObservation, "score" | "nonceHash" | "gesture">>;

/** Keeps what a visit by a known link was seen to do, with what is known of the browser and network it came from. */
export function observeVisit(visit: Visit, { workspaceId, invitation }: KnownLink, observed: Observed) {
  recordObservation({
    ...{ score: null, nonceHash: null, gesture: null, ...observed },
    ...{ workspaceId, invitationId: invitation.id, at: visit.at },
    networkHash: networkHash(env().SECRET, workspaceId, visit.network),
    ...browserOf(visit),
  });
}
