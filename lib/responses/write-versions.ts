import type { Db } from "@/lib/platform/database/door";
import type { KeptVersion } from "./read-kept-versions";

/** Writes what changed of the versions of one response; the one that stands no more first, since only one can. A step. */
export async function writeVersions(
  db: Db,
  workspaceId: string,
  { before, after }: { readonly before: readonly KeptVersion[]; readonly after: readonly KeptVersion[] },
): Promise<void> {
  const known = new Map(before.map((version) => [version.id, version]));
  const changed = after.filter((version) => isChanged(known.get(version.id), version));
  const deactivatedFirst = changed.toSorted((one, other) => Number(one.isActive) - Number(other.isActive));
  for (const { id, state, isActive, flag, points, reasons, gesture } of deactivatedFirst) {
    await db.response.update({
      where: { workspaceId_id: { workspaceId, id } },
      data: { state, isActive, flag, points, reasons: reasons.map((reason) => ({ ...reason })), gesture },
      select: { id: true },
    });
  }
}

function isChanged(before: KeptVersion | undefined, after: KeptVersion): boolean {
  return (
    before?.state !== after.state ||
    before.isActive !== after.isActive ||
    before.flag !== after.flag ||
    before.points !== after.points ||
    before.gesture !== after.gesture ||
    JSON.stringify(before.reasons) !== JSON.stringify(after.reasons)
  );
}
