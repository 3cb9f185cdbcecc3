import type { Actor } from "@/lib/access/actor";
import { systemActor } from "@/lib/access/actor";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import type { Db } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import type { ResponseState } from "@/prisma/generated/enums";
import { NOT_CHOSEN } from "./active-version";
import type { Decision } from "./answer-trail";
import { followChange } from "./follow-change";
import { readInvitations } from "./read-invitations";
import { type KeptVersion, readKeptVersions } from "./read-kept-versions";
import { writeVersions } from "./write-versions";

type Decided = {
  readonly responseId: string;
  readonly note: string;
  readonly decision: Extract<Decision, "response:chosen" | "response:discarded">;
  /** What becomes of the version that was decided about. */
  readonly state: Extract<ResponseState, "confirmed" | "discarded">;
};

/**
 * Lets a member decide about the version of a response: the one stands or is discarded, and every other one there is does not stand. No
 * rule overrules that later. Figures and case follow, and the audit says who, why, and what stood before and after. A step.
 */
export async function decideVersions(
  db: Db,
  actor: Actor,
  { responseId, note, decision, state }: Decided,
  now: Date,
): Promise<void> {
  const { workspaceId, memberId } = actor;
  const where = { workspaceId_id: { workspaceId, id: responseId } };
  const found = await db.response.findUnique({ where, select: { invitationId: true } });
  const ids = found ? [found.invitationId] : [];
  const [invitation] = await readInvitations(db, { workspaceId, ids, hold: true }, now);
  if (!invitation) throw new NotFoundError("This response does not exist.");

  const kept = await readKeptVersions(db, workspaceId, invitation.id);
  const after = kept.map((version) => decidedVersion(version, { responseId, state }));
  await writeVersions(db, workspaceId, { before: kept, after });
  await db.response.updateMany({
    where: { workspaceId, invitationId: invitation.id },
    data: { decidedAt: now, decidedById: memberId },
  });
  const standingId = (versions: readonly KeptVersion[]) =>
    versions.find(({ isActive }) => isActive)?.id ?? null;
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

function decidedVersion(
  version: KeptVersion,
  { responseId, state }: Pick<Decided, "responseId" | "state">,
): KeptVersion {
  if (version.id === responseId) return { ...version, state, isActive: state === "confirmed", flag: null };
  return { ...version, isActive: false, flag: version.state === "confirmed" ? NOT_CHOSEN : version.flag };
}
