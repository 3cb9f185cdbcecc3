import { isDeepStrictEqual } from "node:util";
import { v7 as uuidv7 } from "uuid";
import { pageWords } from "@/lib/languages/page-words";
import type { RawDb } from "@/lib/platform/database/raw-db";
import { env } from "@/lib/platform/env";
import { readCaseOwners } from "@/lib/recovery/read-case-owners";
import { hashNonce, printedAt, readNonce } from "./answer-nonce";
import { readFormAnswer } from "./form-answer";
import { readGesture } from "./gesture";
import { judgeSubmission, type Sent } from "./judge-submission";
import { networkHash } from "./network-hash";
import { surveyPageLanguage } from "./page-language";
import { promisedReturn } from "./promised-return";
import { type AnswerFacts, readAnswerFacts } from "./read-answer-facts";
import type { ReadInvitation } from "./read-invitations";
import { readStandingAnswers, type StandingAnswer } from "./read-standing-answers";
import { unwrittenObservations } from "./record-observation";
import type { Arrival, Recorded } from "./record-response";
import { planVersion } from "./response-version";
import { type NewResponse, storeResponses } from "./store-responses";

/** A form that came by a link that is known. */
export type KnownArrival = { readonly arrival: Arrival; readonly invitation: ReadInvitation };

/** How many versions of one response are kept of what does not stand; what stands is always kept. */
const MOST_SET_ASIDE = 50;

/**
 * Keeps the answers that came together: decides one after the other what each becomes beside what stands, then writes all of them. Says
 * what became of each, and which responses stand now without any grace. A step.
 */
export async function keepAnswers(db: RawDb, workspaceId: string, known: readonly KnownArrival[]) {
  const arriving = known.map(({ arrival, invitation }) => {
    const sent = sentFrom(arrival, invitation);
    return { arrival, invitation, sent };
  });
  const invitations = [...new Map(known.map(({ invitation }) => [invitation.id, invitation])).values()];
  const answered = invitations.filter(({ linkIs }) => linkIs === "answered");
  const [standing, facts] = await Promise.all([
    readStandingAnswers(db, workspaceId, answered),
    readAnswerFacts(db, workspaceId, arriving.map(whatToJudge)),
  ]);
  const ledger: Ledger = { standing, facts, kept: [] };
  const decided = new Map(arriving.map((one) => [one.arrival, decide(one, ledger)]));
  const [recorded, stored] = await Promise.all([
    withFollowers(db, workspaceId, decided),
    storeResponses(db, workspaceId, ledger.kept),
  ]);
  return { recorded, withoutGrace: stored.filter(({ invitation }) => invitation.graceMinutes === 0) };
}

type Arriving = KnownArrival & { readonly sent: Sent };

type Ledger = {
  readonly standing: Map<string, StandingAnswer>;
  readonly facts: ReadonlyMap<string, AnswerFacts>;
  readonly kept: NewResponse[];
};

/** What an answer becomes beside what stands; writes it into the ledger. */
function decide(arriving: Arriving, ledger: Ledger): Recorded {
  const { arrival, invitation, sent } = arriving;
  if (invitation.linkIs === "gone") return { status: "gone", invitation };
  const language = surveyPageLanguage({ asked: null, posted: arrival.form.lang }, invitation);
  const { answer, problems } = readFormAnswer(invitation.content, arrival.form, pageWords(language));
  if (!answer) return { status: "invalid", invitation, problems };

  const before = ledger.standing.get(invitation.id) ?? null;
  const nonces = noncesOf(arrival, invitation);
  const nonceHashes = nonces.map(hashNonce);
  const saysTheSame = before !== null && isDeepStrictEqual(before.answer, answer);
  const plan = planVersion(before, { nonceHashes, saysTheSame }, arrival.at);
  const recorded = { status: "recorded", invitation, answer, followed: null, nonce: null } as const;
  if (plan.kind === "repeat") return recorded;
  const facts = ledger.facts.get(invitation.id) ?? NOTHING_KNOWN;
  const together = ledger.kept.filter((one) => one.invitation.id === invitation.id).length;
  const version = facts.versions + together + 1;

  const judgement = judge(sent, invitation.id, facts);
  const isActive = plan.kind !== "stray" && judgement.state === "confirmed";
  if (!isActive && version > MOST_SET_ASIDE)
    return plan.kind === "stray" ? { status: "set_aside", invitation } : recorded;
  const nonceHash = plan.kind === "correction" ? plan.nonceHash : (nonceHashes[0] ?? null);
  const id = uuidv7({ msecs: arrival.at.getTime() });
  ledger.kept.push({
    ...{ id, version, invitation, language, answer, sent, judgement, isActive, nonceHash },
    replaces: isActive ? (before?.id ?? null) : null,
    flag: plan.kind === "stray" ? plan.flag : null,
  });
  if (plan.kind === "stray") return { status: "set_aside", invitation };
  // A machine is thanked like anybody: it learns nothing of having been seen.
  if (!isActive) return recorded;

  const firstAnsweredAt = before?.firstAnsweredAt ?? arrival.at;
  ledger.standing.set(invitation.id, { id, nonceHash, answeredAt: arrival.at, firstAnsweredAt, answer });
  return { ...recorded, nonce: nonces.find((given) => hashNonce(given) === nonceHash) ?? null };
}

function whatToJudge({ invitation, sent }: Arriving) {
  return { invitationId: invitation.id, networkHash: sent.networkHash, at: sent.at };
}

function judge(
  sent: Sent,
  invitationId: string,
  { seen, accepted, isScanningDomain, isBusyNetwork }: AnswerFacts,
) {
  return judgeSubmission(sent, [...seen, ...unwrittenObservations(invitationId)], {
    accepted,
    isScanningDomain,
    isBusyNetwork: isBusyNetwork(sent.networkHash, sent.at),
  });
}

const NOTHING_KNOWN: AnswerFacts = {
  seen: [],
  accepted: [],
  isScanningDomain: false,
  versions: 0,
  isBusyNetwork: () => false,
};

/** What the browser knows itself by: from the page that was sent, and kept from an earlier answer; only what we gave out for this link. */
function noncesOf({ form, keptNonce }: Arrival, { id: invitationId }: ReadInvitation): string[] {
  const { SECRET: secret } = env();
  return [readNonce(form.nonce), keptNonce].filter(
    (nonce) => nonce !== null && printedAt(nonce, { secret, invitationId }) !== null,
  ) as string[];
}

function sentFrom(arrival: Arrival, invitation: ReadInvitation): Sent {
  const { SECRET: secret } = env();
  const nonce = readNonce(arrival.form.nonce);
  const shownAt = nonce === null ? null : printedAt(nonce, { secret, invitationId: invitation.id });
  return {
    at: arrival.at,
    nonceHash: nonce && shownAt ? hashNonce(nonce) : null,
    shownAt,
    gesture: readGesture(arrival.form.gesture),
    ranScript: Boolean(arrival.form.gesture),
    networkHash: networkHash(secret, arrival.workspaceId, arrival.network),
    userAgent: arrival.userAgent,
    hasLanguage: arrival.hasLanguage,
  };
}

/** Says of each unhappy answer who comes back to the client, and by when. */
async function withFollowers(db: RawDb, workspaceId: string, decided: ReadonlyMap<Arrival, Recorded>) {
  const owed = [...decided].flatMap(([arrival, recorded]) => {
    const dueAt =
      recorded.status === "recorded"
        ? promisedReturn(recorded.invitation, recorded.answer, arrival.at)
        : null;
    return dueAt ? [{ arrival, recorded, dueAt }] : [];
  });
  const owners = await readCaseOwners(
    db,
    workspaceId,
    owed.map(({ recorded }) => recorded.invitation.accountId),
  );
  const said = new Map(decided);
  for (const { arrival, recorded, dueAt } of owed) {
    if (recorded.status !== "recorded") continue;
    const ownerName = owners.get(recorded.invitation.accountId) ?? null;
    said.set(arrival, { ...recorded, followed: { ownerName, dueAt } });
  }
  return said;
}
