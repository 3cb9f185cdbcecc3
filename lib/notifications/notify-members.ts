import type { Db } from "@/lib/platform/database/door";
import type { NotificationKind } from "@/prisma/generated/enums";

type News = {
  readonly workspaceId: string;
  /** Who is told; each once, whoever is null or named twice. */
  readonly memberIds: readonly (string | null)[];
  readonly kind: NotificationKind;
  /** One sentence, as the inbox shows it. */
  readonly words: string;
  /** Where it leads inside the product. */
  readonly path: string;
  readonly caseId?: string;
};

/** Puts news into the inboxes of members, in the transaction of what happened. A step. */
export async function notifyMembers(db: Db, { memberIds, ...news }: News, now: Date) {
  const told = [...new Set(memberIds)].filter((memberId) => memberId !== null);
  await db.notification.createMany({ data: told.map((memberId) => ({ ...news, memberId, at: now })) });
}
