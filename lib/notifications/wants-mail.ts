import type { Db } from "@/lib/platform/database/door";
import type { NotificationKind } from "@/prisma/generated/enums";
import { isMailed } from "./news-kinds";

type Asked = {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly kind: NotificationKind;
};

/** Whether a member wants mail about a kind of news. A step. */
export async function wantsMail(db: Db, { workspaceId, memberId, kind }: Asked): Promise<boolean> {
  const said = await db.notificationPreference.findUnique({
    where: { workspaceId_memberId_kind: { workspaceId, memberId, kind } },
    select: { byMail: true },
  });
  return isMailed(kind, said?.byMail);
}
