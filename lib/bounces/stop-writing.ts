import { suppressHashes } from "@/lib/accounts/suppress-addresses";
import type { Db } from "@/lib/platform/database/door";
import type { ContactState, SuppressionReason } from "@/prisma/generated/enums";
import type { MailedAddress } from "./mailed-address";

type Stop = {
  readonly workspaceId: string;
  readonly mailed: readonly MailedAddress[];
  readonly state: ContactState;
  readonly reason: SuppressionReason;
  readonly now: Date;
};

/** Suppresses addresses, and marks everyone who has them now: a corrected address stays free. Returns whom it marked. A step. */
export async function stopWriting(db: Db, { workspaceId, mailed, state, reason, now }: Stop) {
  const addresses = mailed.flatMap(({ address }) => address ?? []);
  const hashes = mailed.map(({ hash }) => hash);
  // Contacts before suppressions, as everywhere: two transactions about one person wait instead of blocking each other.
  const marked = await db.contact.updateManyAndReturn({
    where: { workspaceId, email: { in: addresses }, state: "active" },
    data: { state },
    select: { id: true, email: true },
  });
  await suppressHashes(db, workspaceId, hashes, reason, now);
  return marked;
}
