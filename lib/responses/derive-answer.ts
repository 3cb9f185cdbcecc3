import { addMinutes, isBefore } from "date-fns";
import type { SystemActor } from "@/lib/access/actor";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import type { Db } from "@/lib/platform/database/door";
import { placeVersions } from "./active-version";
import { followChange } from "./follow-change";
import { judgeAgain } from "./judge-submission";
import { type KnownFacts, NOTHING_KNOWN, readAnswerFacts } from "./read-answer-facts";
import type { ReadInvitation } from "./read-invitations";
import type { KeptVersion } from "./read-kept-versions";
import { writeVersions } from "./write-versions";

type Derived = {
  readonly invitation: ReadInvitation;
  /** Every version of its response, as it is kept. */
  readonly kept: readonly KeptVersion[];
  readonly settling: string | null;
};

/**
 * Derives again, from all that is kept, which version of the response to an invitation stands, and lets the figures and the case
 * follow. What a member decided stays. One whose grace is not over is left to its own time, unless it is `settling`; one whose grace is
 * over and which nobody settled is settled. Every change of what stands is an audit entry. The invitation must be locked before its
 * versions are read. A step.
 */
export async function deriveAnswer(
  db: Db,
  actor: SystemActor,
  { invitation, kept, settling }: Derived,
  now: Date,
): Promise<void> {
  const { workspaceId } = actor;
  const asked = kept.map(({ networkHash, answeredAt: at }) => ({
    invitationId: invitation.id,
    networkHash,
    at,
  }));
  const facts = await readAnswerFacts(db, workspaceId, asked, now);
  const judged = kept.map((version) =>
    mayBeJudged(version) ? judgedAgain(version, invitation.id, facts) : version,
  );
  const places = placeVersions(judged);
  const placed = judged.map((version) => ({ ...version, ...places.get(version.id) }));
  await writeVersions(db, workspaceId, { before: kept, after: placed });

  const stood = kept.find(({ isActive }) => isActive) ?? null;
  const stands = placed.find(({ isActive }) => isActive) ?? null;
  if (stood?.id !== stands?.id) await tell(db, workspaceId, { stood, stands, placed }, now);
  const isAsBefore = stands?.id === stood?.id && stands?.id !== settling;
  if (isAsBefore && isInGrace(stands, invitation, now)) return;
  const isTakenBack = placed.some(({ state, settledAt }) => state === "suspect" && settledAt !== null);
  await followChange(db, actor, { invitation, versions: placed, why: isTakenBack ? MACHINE : null }, now);
}

function isInGrace(
  stands: KeptVersion | null,
  { graceMinutes }: Pick<ReadInvitation, "graceMinutes">,
  now: Date,
) {
  return stands?.settledAt === null && isBefore(now, addMinutes(stands.answeredAt, graceMinutes));
}

const MACHINE = "What was seen since says that a machine sent the answer.";

/** A member's decision stays; and of what came before networks and gestures were kept nobody can say what it lacks. */
function mayBeJudged({ decidedAt, networkHash }: KeptVersion): boolean {
  return decidedAt === null && networkHash !== null;
}

function judgedAgain(version: KeptVersion, invitationId: string, facts: KnownFacts): KeptVersion {
  const { answeredAt: at, networkHash, pageNonceHash: nonceHash, pageShownAt: shownAt } = version;
  const { seen, accepted, isScanningDomain } = facts.of.get(invitationId) ?? NOTHING_KNOWN;
  const surroundings = { accepted, isScanningDomain, isBusyNetwork: facts.isBusyNetwork(networkHash, at) };
  const judgement = judgeAgain({ ...version, at, nonceHash, shownAt }, version.reasons, {
    seen,
    surroundings,
  });
  return { ...version, ...judgement, reasons: [...judgement.reasons] };
}

type Told = {
  readonly stood: KeptVersion | null;
  readonly stands: KeptVersion | null;
  readonly placed: readonly KeptVersion[];
};

function tell(db: Db, workspaceId: string, { stood, stands, placed }: Told, at: Date) {
  const about = stood ?? stands;
  const points = stood && placed.find(({ id }) => id === stood.id)?.points;
  if (!about) return;
  return recordAuditEntry(db, {
    workspaceId,
    memberId: null,
    action: "response:derived",
    subject: { type: "Response", id: about.id },
    data: { before: stood?.id ?? null, after: stands?.id ?? null, points: points ?? null },
    at,
  });
}
