import type { Db } from "@/lib/platform/database/door";

/** The brand of the workspace's survey that was changed last; none where there is no survey yet. A step. */
export function readLatestBrand(db: Db, workspaceId: string) {
  return db.survey.findFirst({
    where: { workspaceId },
    orderBy: { updatedAt: "desc" },
    select: { brandName: true, brandColour: true, logoId: true },
  });
}
