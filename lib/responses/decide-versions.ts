import type { Actor } from "@/lib/access/actor";
import { systemActor } from "@/lib/access/actor";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import type { Db } from "@/lib/platform/database/door";
import { NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { NOT_CHOSEN } from "./active-version";
import type { Decision } from "./answer-trail";
import { followChange } from "./follow-change";
import { readInvitations } from "./read-invitations";
import { type KeptVersion, readKeptVersions } from "./read-kept-versions";
import { writeVersions } from "./write-versions";

type Decided = {
  readonly responseId: string;
  readonly note: string;
  readonly decision: Exclude<Decision, "response:derived">;
};

/** What becomes of the version that is decided about. */
const STATES = { "response:chosen": "confirmed", "response:discarded": "discarded" } as const;

/**
 * Lets a member decide about the version of a response: the one stands or is discarded, and every other one there is does not stand. No
 * rule overrules that later. Figures and case follow, and the audit says who, why, and what stood before and after. Refuses what is so
 * already, so that of two who decide the same only one does. A step.
 */
export async function decideVersions(db: Db, actor: Actor, decided: Decided, now: Date): Promise<void> {
  const { workspaceId, memberId } = actor;
  const { responseId, note, decision } = decided;
  const where = { workspaceId_id: { workspaceId, id: responseId } };
  const found = await db.response.findUnique({ where, select: { invitationId: true } });
  const ids = found ? [found.invitationId] : [];
  const [invitation] = await readInvitations(db, { workspaceId, ids, hold: true }, now);
  if (!invitation) throw new NotFoundError("This response does not exist.");

  const kept = await readKeptVersions(db, workspaceId, invitation.id);
  refuseWhatIsSo(kept, decided);
  const after = kept.map((version) => decidedVersion(version, decided));
  await writeVersions(db, workspaceId, { before: kept, after });
  await db.response.updateMany({
    where: { workspaceId, invitationId: invitation.id },
    data: { decidedAt: now },
  });
  await recordAuditEntry(db, {
    workspaceId,
    memberId,
    action: decision,
    subject: { type: "Response", id: responseId },
    data: { note, before: standingId(kept), after: standingId(after) },
    at: now,
  });
  const why = `A member of the firm decided so: ${note}`;
  await followChange(db, systemActor(workspaceId), { invitation, versions: after, why }, now);
}

function refuseWhatIsSo(kept: readonly KeptVersion[], { responseId, decision }: Decided) {
  const version = kept.find(({ id }) => id === responseId);
  if (!version) throw new NotFoundError("This response does not exist.");
  const isDiscarded = version.state === "discarded";
  if (decision === "response:discarded" && isDiscarded)
    throw new RuleViolation("This answer is discarded already.");
  const counts = version.isActive && version.state === "confirmed" && version.settledAt !== null;
  if (decision === "response:chosen" && counts) throw new RuleViolation("This answer counts already.");
}

function standingId(versions: readonly KeptVersion[]): string | null {
  return versions.find(({ isActive }) => isActive)?.id ?? null;
}

function decidedVersion(
  version: KeptVersion,
  { responseId, decision }: Pick<Decided, "responseId" | "decision">,
): KeptVersion {
  const state = STATES[decision];
  if (version.id === responseId) return { ...version, state, isActive: state === "confirmed", flag: null };
  return { ...version, isActive: false, flag: version.state === "confirmed" ? NOT_CHOSEN : version.flag };
}
