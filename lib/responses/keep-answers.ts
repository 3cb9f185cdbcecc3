import { isDeepStrictEqual } from "node:util";
import { v7 as uuidv7 } from "uuid";
import { pageWords } from "@/lib/languages/page-words";
import type { RawDb } from "@/lib/platform/database/raw-db";
import { env } from "@/lib/platform/env";
import { type KnownNonce, knownNonce } from "./answer-nonce";
import { readFormAnswer } from "./form-answer";
import { readGesture } from "./gesture";
import { judgeSubmission, type Seen, type Sent } from "./judge-submission";
import { networkHash } from "./network-hash";
import { surveyPageLanguage } from "./page-language";
import { promiseReturns } from "./promise-returns";
import { type KnownFacts, NOTHING_KNOWN, readAnswerFacts } from "./read-answer-facts";
import type { ReadInvitation } from "./read-invitations";
import { readStandingAnswers, type StandingAnswer } from "./read-standing-answers";
import { unwrittenObservations } from "./record-observation";
import type { Arrival, Recorded } from "./record-response";
import { planVersion } from "./response-version";
import { type NewResponse, storeResponses } from "./store-responses";
import { hasRoom } from "./version-room";

/** A form that came by a link that is known. */
export type KnownArrival = { readonly arrival: Arrival; readonly invitation: ReadInvitation };

/**
 * Keeps the answers that came together: decides one after the other what each becomes beside what stands, then writes all of them. Says
 * what became of each, and which responses stand now without any grace. A step.
 */
export async function keepAnswers(db: RawDb, workspaceId: string, known: readonly KnownArrival[]) {
  const arriving = known.map(arrivingFrom);
  const invitations = [...new Map(known.map(({ invitation }) => [invitation.id, invitation])).values()];
  const answered = invitations.filter(({ linkIs }) => linkIs === "answered");
  // Taken first: what is written meanwhile is read twice, and nothing is missed.
  const unwritten = new Map(invitations.map(({ id }) => [id, unwrittenObservations(id)]));
  const [standing, facts] = await Promise.all([
    readStandingAnswers(db, workspaceId, answered),
    readAnswerFacts(db, workspaceId, arriving.map(whatToJudge)),
  ]);
  const ledger: Ledger = { standing, facts, unwritten, kept: [] };
  const decided = new Map(arriving.map((one) => [one.arrival, decide(one, ledger)]));
  const [recorded, stored] = await Promise.all([
    promiseReturns(db, workspaceId, decided),
    storeResponses(db, workspaceId, ledger.kept),
  ]);
  return { recorded, withoutGrace: stored.filter(({ invitation }) => invitation.graceMinutes === 0) };
}

type Arriving = KnownArrival & {
  readonly sent: Sent;
  /** What the browser knows itself by: from the page that was sent, and kept from an earlier answer. */
  readonly nonces: readonly KnownNonce[];
};

type Ledger = {
  readonly standing: Map<string, StandingAnswer>;
  readonly facts: KnownFacts;
  readonly unwritten: ReadonlyMap<string, readonly Seen[]>;
  readonly kept: NewResponse[];
};

/** What an answer becomes beside what stands; writes it into the ledger. */
function decide(arriving: Arriving, ledger: Ledger): Recorded {
  const { arrival, invitation, sent, nonces } = arriving;
  if (invitation.linkIs === "gone") return { status: "gone", invitation };
  const language = surveyPageLanguage({ asked: null, posted: arrival.form.lang }, invitation);
  const { answer, problems } = readFormAnswer(invitation.content, arrival.form, pageWords(language));
  if (!answer) return { status: "invalid", invitation, problems };

  const before = ledger.standing.get(invitation.id) ?? null;
  const nonceHashes = nonces.map(({ hash }) => hash);
  const nonceOf = (wanted: string | null) => nonces.find(({ hash }) => hash === wanted)?.nonce ?? null;
  const saysTheSame = before !== null && isDeepStrictEqual(before.answer, answer);
  const plan = planVersion(before, { nonceHashes, saysTheSame }, arrival.at);
  const recorded = { status: "recorded", invitation, answer, followed: null, nonce: null } as const;
  // The browser may not have heard of the first time, and only then knows that it may change the answer.
  if (plan.kind === "repeat") return { ...recorded, nonce: nonceOf(before?.nonceHash ?? null) };

  const { versions } = ledger.facts.of.get(invitation.id) ?? NOTHING_KNOWN;
  const together = ledger.kept.filter((one) => one.invitation.id === invitation.id);
  const judgement = judge(arriving, ledger);
  const { state, gesture } = judgement;
  const coming = { state, isPersonSeen: gesture !== null, networkHash: sent.networkHash };
  if (!hasRoom([...versions, ...together.map(roomOf)], coming)) return { status: "not_kept", invitation };

  const isActive = plan.kind !== "stray" && state === "confirmed";
  const nonceHash = plan.kind === "correction" ? plan.nonceHash : (nonceHashes[0] ?? null);
  const id = uuidv7({ msecs: arrival.at.getTime() });
  ledger.kept.push({
    ...{ id, invitation, language, answer, sent, judgement, isActive, nonceHash },
    version: versions.length + together.length + 1,
    replaces: isActive ? (before?.id ?? null) : null,
    flag: plan.kind === "stray" ? plan.flag : null,
  });
  if (plan.kind === "stray") return { status: "set_aside", invitation };
  // A machine is thanked like anybody: it learns nothing of having been seen.
  if (!isActive) return recorded;

  const firstAnsweredAt = before?.firstAnsweredAt ?? arrival.at;
  ledger.standing.set(invitation.id, { id, nonceHash, answeredAt: arrival.at, firstAnsweredAt, answer });
  return { ...recorded, nonce: nonceOf(nonceHash) };
}

function whatToJudge({ invitation, sent }: Arriving) {
  return { invitationId: invitation.id, networkHash: sent.networkHash, at: sent.at };
}

function judge({ invitation: { id }, sent }: Arriving, { facts, unwritten }: Ledger) {
  const { seen, accepted, isScanningDomain } = facts.of.get(id) ?? NOTHING_KNOWN;
  const isBusyNetwork = facts.isBusyNetwork(sent.networkHash, sent.at);
  const surroundings = { accepted, isScanningDomain, isBusyNetwork };
  return judgeSubmission(sent, [...seen, ...(unwritten.get(id) ?? [])], surroundings);
}

function roomOf({ judgement: { state, gesture }, sent: { networkHash: network } }: NewResponse) {
  return { state, isPersonSeen: gesture !== null, networkHash: network };
}

function arrivingFrom({ arrival, invitation }: KnownArrival): Arriving {
  const { SECRET: secret } = env();
  const bound = { secret, invitationId: invitation.id };
  const ofPage = knownNonce(arrival.form.nonce, bound);
  const kept = knownNonce(arrival.keptNonce, bound);
  const sent: Sent = {
    at: arrival.at,
    nonceHash: ofPage?.hash ?? null,
    shownAt: ofPage?.printedAt ?? null,
    gesture: readGesture(arrival.form.gesture),
    ranScript: Boolean(arrival.form.gesture),
    networkHash: networkHash(secret, arrival.workspaceId, arrival.network),
    userAgent: arrival.userAgent,
    hasLanguage: arrival.hasLanguage,
  };
  return { arrival, invitation, sent, nonces: [ofPage, kept].filter((nonce) => nonce !== null) };
}
