import { systemActor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import type { KnownNonce } from "./answer-nonce";
import { browserOf } from "./browser";
import { judgeSubmission, type Seen, type Visitor } from "./judge-submission";
import type { KnownLink } from "./look-up-link";
import { networkHash } from "./network-hash";
import { NOTHING_KNOWN, readAnswerFacts } from "./read-answer-facts";
import { unwrittenObservations } from "./record-observation";
import type { Visit } from "./visit";

/**
 * Whether who sends a form from a page of ours, however plain, has just behaved as scanners do: by what speaks against an answer, other
 * than that its domain scans or its network is busy, which would speak against everybody there.
 */
export async function recogniseScanner(
  visit: Visit,
  { workspaceId, invitation }: KnownLink,
  page: KnownNonce,
): Promise<boolean> {
  const { id } = invitation;
  const network = networkHash(env().SECRET, workspaceId, visit.network);
  const unwritten = unwrittenObservations(id);
  const asked = [{ invitationId: id, networkHash: network, at: visit.at }];
  const facts = await inWorkspace(systemActor(workspaceId), (db) =>
    readAnswerFacts(db, workspaceId, asked, visit.at),
  );
  const { seen: written, accepted } = facts.of.get(id) ?? NOTHING_KNOWN;
  const seen = [...written, ...unwritten];
  const browser = browserOf(visit);
  const sent = {
    ...{ at: visit.at, nonceHash: page.hash, shownAt: page.printedAt, networkHash: network, ...browser },
    ...{ gesture: gestureOn(seen, { networkHash: network, ...browser }), ranScript: false },
  };
  const surroundings = { accepted, isScanningDomain: false, isBusyNetwork: false };
  return judgeSubmission(sent, seen, surroundings).state === "suspect";
}

/** The page of the preferences has no script: a person is known by having been seen on the survey's. */
function gestureOn(seen: readonly Seen[], { networkHash: network, userAgent }: Visitor) {
  const evidence = seen.find(
    (one) => one.kind === "evidence" && one.networkHash === network && one.userAgent === userAgent,
  );
  return evidence?.gesture ?? null;
}
