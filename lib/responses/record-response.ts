import { type SystemActor, systemActor } from "@/lib/access/actor";
import { findWorkspaceOfKey } from "@/lib/access/find-workspace-of-key";
import { inWorkspace, inWorkspaceRaw } from "@/lib/platform/database/door";
import { gatherCalls } from "@/lib/platform/gather-calls";
import { parseLinkId } from "@/lib/platform/link-id";
import { log } from "@/lib/platform/log";
import { keepAnswers } from "./keep-answers";
import { tokenHashOf } from "./look-up-link";
import type { PromisedReturn } from "./promised-return";
import { type ReadInvitation, readInvitations } from "./read-invitations";
import type { GivenAnswer, PostedForm } from "./schema";
import { settleAnswer } from "./settle-answer";
import type { NewResponse } from "./store-responses";

/** A form that came by a link, with what is known of the browser it came from. */
export type Posted = {
  readonly form: PostedForm;
  /** What the browser kept from an answer it gave before. */
  readonly keptNonce: string | null;
  readonly network: string;
  readonly userAgent: string | null;
  readonly hasLanguage: boolean;
};

/** A posted form on its way in. */
export type Arrival = Posted & {
  readonly workspaceId: string;
  readonly tokenHash: string;
  readonly at: Date;
};

/** What became of it. */
export type Recorded =
  | { readonly status: "gone"; readonly invitation: ReadInvitation }
  | { readonly status: "invalid"; readonly invitation: ReadInvitation; readonly problems: PostedForm }
  | { readonly status: "set_aside"; readonly invitation: ReadInvitation }
  /** There is no room for it beside what this link has sent already. */
  | { readonly status: "not_kept"; readonly invitation: ReadInvitation }
  | {
      readonly status: "recorded";
      readonly invitation: ReadInvitation;
      readonly answer: GivenAnswer;
      /** What this browser is known by from now on; null when it may change nothing. */
      readonly nonce: string | null;
      /** Who comes back to the client by when; null when nobody has to. */
      readonly followed: PromisedReturn | null;
    };

/**
 * Takes the answer that came by a link: keeps it, derives whether it counts, and promises what follows, in one transaction. Answers
 * that come at the same time share it; of many to one invitation one wins. What follows without any grace follows before this returns.
 * Null for a link that is not known.
 */
export async function recordResponse(
  link: string,
  posted: Posted,
  now = new Date(),
): Promise<Recorded | null> {
  const parsed = parseLinkId(link);
  const workspaceId = parsed && (await findWorkspaceOfKey(parsed.publicKey));
  return workspaceId
    ? record({ ...posted, workspaceId, tokenHash: tokenHashOf(parsed.token), at: now })
    : null;
}

const record = gatherCalls<Arrival, Recorded | null>(({ workspaceId }) => workspaceId, recordTogether, {
  most: 100,
  atOnce: 3,
  least: 16,
});

/** Those who find their invitation held by somebody else wait for it together, and keep nobody else. */
async function recordTogether(
  arrivals: readonly Arrival[],
): Promise<(Recorded | null | Promise<Recorded | null>)[]> {
  const { isHeld, outcomeOf } = await keepTogether(arrivals, "free");
  return arrivals.map((arrival) => (isHeld(arrival) ? recordHeld(arrival) : outcomeOf(arrival)));
}

const recordHeld = gatherCalls<Arrival, Recorded | null>(
  ({ workspaceId, tokenHash: hash }) => `${workspaceId}:${hash}`,
  async (arrivals) => {
    const { outcomeOf } = await keepTogether(arrivals, true);
    return arrivals.map(outcomeOf);
  },
  { most: 100, atOnce: 1 },
);

async function keepTogether(arrivals: readonly Arrival[], hold: true | "free") {
  const [{ workspaceId, at }] = arrivals as readonly [Arrival];
  const actor = systemActor(workspaceId);
  const kept = await inWorkspaceRaw(actor, async (db) => {
    const tokenHashes = [...new Set(arrivals.map((arrival) => arrival.tokenHash))];
    const read = await readInvitations(db, { workspaceId, tokenHashes, hold }, at);
    const byHash = new Map(read.map((invitation) => [invitation.tokenHash, invitation]));
    const missing = tokenHashes.filter((hash) => !byHash.has(hash));
    const held =
      hold === "free" && missing.length > 0
        ? await readInvitations(db, { workspaceId, tokenHashes: missing, hold: false }, at)
        : [];
    const heldHashes = new Set(held.map((invitation) => invitation.tokenHash));
    const known = arrivals.flatMap((arrival) => {
      const invitation = byHash.get(arrival.tokenHash);
      return invitation ? [{ arrival, invitation }] : [];
    });
    return {
      ...(await keepAnswers(db, workspaceId, known)),
      isHeld: (arrival: Arrival) => heldHashes.has(arrival.tokenHash),
    };
  });
  const settling = settleAtOnce(actor, kept.withoutGrace);
  const outcomeOf = async (arrival: Arrival) => {
    await settling.get(arrival.tokenHash);
    return kept.recorded.get(arrival) ?? null;
  };
  return { isHeld: kept.isHeld, outcomeOf };
}

/**
 * Lets follow what follows where there is no grace, one after the other, each while its own client waits, by the hash of its link.
 * Should it fail, the promised job does it.
 */
function settleAtOnce(actor: SystemActor, responses: readonly NewResponse[]) {
  const settling = new Map<string | null, Promise<unknown>>();
  let turn: Promise<unknown> = Promise.resolve();
  for (const { id: responseId, sent, invitation } of responses) {
    turn = turn.then(() =>
      inWorkspace(actor, (db) => settleAnswer(db, actor, { responseId }, sent.at)).catch((error) =>
        log.warn({ responseId, error }, "an answer was not settled at once"),
      ),
    );
    settling.set(invitation.tokenHash, turn);
  }
  return settling;
}
