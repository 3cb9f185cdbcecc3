import type { SystemActor } from "@/lib/access/actor";
import type { Db } from "@/lib/platform/database/door";
import type { ReadInvitation } from "./read-invitations";
import type { KeptVersion } from "./read-kept-versions";
import { settleRecovery } from "./settle-recovery";
import { withdrawRecovery } from "./withdraw-recovery";

type Change = {
  readonly invitation: ReadInvitation;
  /** Every version as it stands now. */
  readonly versions: readonly KeptVersion[];
  /** Why what had counted does so no more, for the trail of its case; null when the client corrected it. */
  readonly why: string | null;
};

/**
 * Brings figures and case into line with the version that stands now: settles it, in the place of the one that was settled until now, or
 * takes back what followed from that one when nothing stands. Does nothing when they are. A step.
 */
export async function followChange(
  db: Db,
  actor: SystemActor,
  { invitation, versions, why }: Change,
  now: Date,
): Promise<void> {
  const { workspaceId } = actor;
  const stands = versions.find(({ isActive }) => isActive) ?? null;
  const settled = settledOf(versions);
  await markInvitation(db, workspaceId, { invitation, versions, stands });
  if (stands && stands.id === settled?.id) return;

  if (settled) await setSettled(db, workspaceId, settled.id, null);
  if (stands) {
    await setSettled(db, workspaceId, stands.id, now);
    await settleRecovery(db, actor, { invitation, response: stands, before: settled, why }, now);
  } else if (settled) {
    await withdrawRecovery(db, actor, { invitation, before: settled, why }, now);
  }
}

/** The version from which the case and the figures follow until now. */
function settledOf(versions: readonly KeptVersion[]) {
  const [settled = null] = versions.flatMap((version) =>
    version.settledAt ? [{ ...version, settledAt: version.settledAt }] : [],
  );
  return settled;
}

function setSettled(db: Db, workspaceId: string, id: string, settledAt: Date | null) {
  return db.response.update({
    where: { workspaceId_id: { workspaceId, id } },
    data: { settledAt },
    select: { id: true },
  });
}

type Marked = Pick<Change, "invitation" | "versions"> & { readonly stands: KeptVersion | null };

/** An invitation is answered while an answer stands, since that one or the first that it corrects; when none does it may be answered again. */
async function markInvitation(db: Db, workspaceId: string, { invitation, versions, stands }: Marked) {
  const first = stands && versions.find(({ state, flag }) => state === "confirmed" && flag === null);
  const state = stands ? "answered" : "asked";
  const answeredAt = first?.answeredAt ?? null;
  if (invitation.state === state && invitation.answeredAt?.getTime() === answeredAt?.getTime()) return;
  await db.invitation.update({
    where: { workspaceId_id: { workspaceId, id: invitation.id } },
    data: { state, answeredAt },
    select: { id: true },
  });
}
