import type { ObservationKind } from "@/prisma/generated/enums";
import { isOfArrival, type Reason, reasonOf, SUSPECT_POINTS } from "./answer-signals";
import { mostScoresInAMinute, opensManyScores, opensScoreAndStop } from "./scanning-domain";

export type Gesture = "pointer" | "key" | "touch";

export type Visitor = { readonly networkHash: string | null; readonly userAgent: string | null };

export type Seen = Visitor & {
  readonly at: Date;
  readonly kind: ObservationKind;
  readonly score: number | null;
  readonly nonceHash: string | null;
  readonly hasLanguage: boolean;
  readonly gesture: Gesture | null;
};

export type Sent = Visitor & {
  readonly at: Date;
  readonly nonceHash: string | null;
  readonly hasLanguage: boolean;
  /** When the page it came from was printed, by the page's own signed nonce; null without one. */
  readonly shownAt: Date | null;
  /** Whether the page's script had run in whatever sent it. */
  readonly ranScript: boolean;
  /** What the form itself says. */
  readonly gesture: Gesture | null;
};

/** A mail server accepted a mail: not before it was handed over (`from`), and by what is known of it `at` this instant. */
export type Acceptance = { readonly from: Date; readonly at: Date };

export type Surroundings = {
  /** Of its mails, earliest first. */
  readonly accepted: readonly Acceptance[];
  readonly isScanningDomain: boolean;
  readonly isBusyNetwork: boolean;
};

export type Judgement = {
  readonly state: "confirmed" | "suspect";
  readonly points: number;
  readonly reasons: readonly Reason[];
  readonly gesture: Gesture | null;
};

const SECOND = 1000;
/** How far the clocks of web and worker may be apart. */
const SKEW_MS = 5 * SECOND;
const EARLY_MS = 10 * SECOND;
const AT_ONCE_MS = 1 * SECOND;
const SITTING_MS = 2 * 60 * SECOND;
const AFTERWARDS_MS = 10 * 60 * SECOND;

/**
 * Whether what was sent counts as a person's answer, with every reason. Signals add up; from 50 points on it is suspect. A person seen
 * on the page takes 50 away, so that one signal alone holds nobody back who was seen, and two do.
 *
 * Only what the same visitor did speaks against it (the same page's nonce, or the same network and browser), so that a scanner which
 * opened all links before leaves the person's answer alone. Three things bend that. A gateway can share network and browser name
 * with the person at the desk: once a person was seen on the page, network and browser tell the visitor only in the two minutes about
 * it, and its beginning is that page alone. A scanner that changes its network with every request is no visitor at all: while all links
 * of a mail are being opened, by whomever, an answer needs a person seen. And a page which one visitor opened and a wholly different one
 * sent was passed on; a phone that leaves its Wi-Fi keeps its browser.
 *
 * A mail server can deliver a mail before it says so, and a worker can die before it writes that down. So what no person can do is told
 * from the handing over: to open a link before it, or to send an answer within 10 s of it. What a person is unlikely to do, to open a link
 * within 10 s of acceptance, is told from the server's word. Both are written by another machine than the one that serves pages, whose
 * clock may differ by 5 s. Nothing accepted says nothing.
 *
 * That the network is busy, that the domain scans, and that all links are just being opened are signs of one scanner about, which speaks
 * against nobody twice: a person behind a cloud proxy whose domain scans counts once seen.
 */
export function judgeSubmission(sent: Sent, seen: readonly Seen[], surroundings: Surroundings): Judgement {
  return judge(sent, { arrival: ofTheArrival(sent), seen, surroundings });
}

/**
 * Judges again what was judged when it came, by all that has been seen and learned since. What its arrival alone said (its page, its
 * language, its haste) is as it was and taken from the reasons that were kept.
 */
export function judgeAgain(
  sent: Omit<Sent, "ranScript">,
  before: readonly Reason[],
  { seen, surroundings }: { readonly seen: readonly Seen[]; readonly surroundings: Surroundings },
): Judgement {
  const arrival = before.filter(({ signal }) => isOfArrival(signal)).map(({ signal }) => reasonOf(signal));
  return judge({ ...sent, ranScript: false }, { arrival, seen, surroundings });
}

type Known = {
  readonly arrival: readonly Reason[];
  readonly seen: readonly Seen[];
  readonly surroundings: Surroundings;
};

function judge(sent: Sent, { arrival, seen, surroundings }: Known): Judgement {
  const gesture = gestureOf(sent, seen);
  const isPersonSeen = gesture !== null;
  const own = seen.filter((one) => isOwn(one, sent, isPersonSeen));
  const ofPage = own.filter((one) => isOfPage(one, sent));

  const reasons = [
    ...arrival,
    ...ofTheHands(sent, ofPage),
    ...ofTheBeginning(sent, { first: firstMoment(sent, isPersonSeen ? ofPage : own), ...surroundings }),
    ...ofTheVisitor(own),
    ...ofTheSurroundings(sent, { seen, own, surroundings }),
    ...(gesture ? [reasonOf("person_seen", gesture)] : []),
  ];
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
  return { state: points >= SUSPECT_POINTS ? "suspect" : "confirmed", points, reasons, gesture };
}

/** A gesture that the form tells of, or that a beacon of its page told of. */
function gestureOf(sent: Sent, seen: readonly Seen[]): Gesture | null {
  if (sent.gesture) return sent.gesture;
  const evidence = seen.find((one) => one.kind === "evidence" && isOfPage(one, sent));
  return evidence ? (evidence.gesture ?? "pointer") : null;
}

function isOfPage(one: Seen, sent: Pick<Sent, "nonceHash">): boolean {
  return sent.nonceHash !== null && one.nonceHash === sent.nonceHash;
}

function isOwn(one: Seen, sent: Sent, isPersonSeen: boolean): boolean {
  if (isOfPage(one, sent)) return true;
  if (one.networkHash === null || one.networkHash !== sent.networkHash) return false;
  if (one.userAgent !== sent.userAgent) return false;
  const at = one.at.getTime();
  if (!isPersonSeen) return at <= sent.at.getTime() + AFTERWARDS_MS;
  return isNear(at, sent);
}

/** Within two minutes of the page, or of sending it. */
function isNear(at: number, { at: sentAt, shownAt }: Sent): boolean {
  return [sentAt, shownAt].some((moment) => moment && Math.abs(at - moment.getTime()) <= SITTING_MS);
}

function firstMoment(sent: Sent, looks: readonly Seen[]): number {
  const moments = [sent.at, ...(sent.shownAt ? [sent.shownAt] : []), ...looks.map(({ at }) => at)];
  return moments.reduce((first, at) => Math.min(first, at.getTime()), Number.POSITIVE_INFINITY);
}

function ofTheArrival({ at, nonceHash, shownAt, hasLanguage, ranScript, gesture }: Sent): Reason[] {
  const reasons: Reason[] = [];
  if (nonceHash === null || shownAt === null) reasons.push(reasonOf("no_page"));
  else if (at.getTime() - shownAt.getTime() < AT_ONCE_MS) reasons.push(reasonOf("at_once"));
  if (ranScript && gesture === null) reasons.push(reasonOf("nobody_seen"));
  if (!hasLanguage) reasons.push(reasonOf("no_language"));
  return reasons;
}

function ofTheHands(sent: Sent, ofPage: readonly Seen[]): Reason[] {
  const openers = ofPage.filter(({ kind }) => kind === "look");
  const isPassedOn = openers.length > 0 && openers.every((opener) => isSomebodyElse(opener, sent));
  return isPassedOn ? [reasonOf("changed_hands")] : [];
}

function isSomebodyElse(one: Visitor, other: Visitor): boolean {
  const differs = (mine: string | null, theirs: string | null) =>
    mine !== null && theirs !== null && mine !== theirs;
  return differs(one.networkHash, other.networkHash) && differs(one.userAgent, other.userAgent);
}

type Beginning = Pick<Surroundings, "accepted"> & { readonly first: number };

function ofTheBeginning({ at, shownAt }: Sent, { first, accepted }: Beginning): Reason[] {
  const [earliest] = accepted;
  if (!earliest) return [];
  if (first < earliest.from.getTime() - SKEW_MS) return [reasonOf("before_acceptance")];

  const sentAfter = at.getTime() - latestBefore((shownAt ?? at).getTime(), accepted, earliest).from.getTime();
  if (sentAfter <= EARLY_MS) return [reasonOf("sent_early", inSeconds(sentAfter))];
  const after = first - latestBefore(first, accepted, earliest).at.getTime();
  return after <= EARLY_MS ? [reasonOf("early", inSeconds(after))] : [];
}

/** The last mail that may have been there by a moment. */
function latestBefore(moment: number, accepted: readonly Acceptance[], earliest: Acceptance): Acceptance {
  return accepted.findLast(({ from }) => from.getTime() - SKEW_MS <= moment) ?? earliest;
}

function inSeconds(after: number): string {
  return `${Math.max(0, Math.round(after / SECOND))} s`;
}

function ofTheVisitor(own: readonly Seen[]): Reason[] {
  const reasons: Reason[] = [];
  if (opensManyScores(own)) reasons.push(reasonOf("many_scores", `${mostScoresInAMinute(own)} scores`));
  if (opensScoreAndStop(own)) reasons.push(reasonOf("score_and_stop"));
  if (firstOf(own, "head") < firstOf(own, "look")) reasons.push(reasonOf("head_first"));
  return reasons;
}

function firstOf(seen: readonly Seen[], kind: ObservationKind): number {
  const moments = seen.filter((one) => one.kind === kind).map(({ at }) => at.getTime());
  return moments.reduce((first, at) => Math.min(first, at), Number.POSITIVE_INFINITY);
}

type Around = Omit<Known, "arrival"> & { readonly own: readonly Seen[] };

/** The strongest sign that a scanner is about, said once: of the domain, of the network, or else of this mail. */
function ofTheSurroundings(sent: Sent, { seen, own, surroundings }: Around): Reason[] {
  if (surroundings.isScanningDomain) return [reasonOf("scanning_domain")];
  if (surroundings.isBusyNetwork) return [reasonOf("busy_network")];
  const others = seen.filter((one) => !own.includes(one) && isNear(one.at.getTime(), sent));
  return opensManyScores(others) ? [reasonOf("amid_scan")] : [];
}
