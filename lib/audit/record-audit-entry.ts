import type { Db } from "@/lib/platform/database/door";
import type { Prisma } from "@/prisma/generated/client";

export type AuditFacts = {
  readonly workspaceId: string;
  readonly memberId: string | null;
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly data?: Prisma.InputJsonObject;
  readonly at: Date;
};

/** Writes down who did what to the workspace, in the transaction of the change. A step. */
export async function recordAuditEntry(db: Db, { subject, data = {}, ...facts }: AuditFacts) {
  await db.auditEntry.create({
    data: { ...facts, subjectType: subject.type, subjectId: subject.id, data },
    select: { id: true },
  });
}
