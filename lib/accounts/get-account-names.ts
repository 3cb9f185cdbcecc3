import type { Db } from "@/lib/platform/database/door";
import { accountKey } from "./import-book";

/** The accounts there are, by the key that makes two spellings one. A step; bounded by the size of the firm. */
export async function getAccountNames(db: Db, workspaceId: string) {
  const accounts = await db.$queryRaw<{ id: string; name: string }[]>`
    select id, name from accounts where workspace_id = ${workspaceId}::uuid order by id desc`;
  return new Map(accounts.map((account) => [accountKey(account.name), account]));
}
