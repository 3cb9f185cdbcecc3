import type { Db } from "@/lib/platform/database/door";

/** Which of these address hashes must not be written to. A step. */
export async function findSuppressed(
  db: Db,
  workspaceId: string,
  hashes: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ hash: string }[]>`
    select address_hash as hash from suppressions
    where workspace_id = ${workspaceId}::uuid and address_hash = any(${[...hashes]}::text[])`;
  return new Set(rows.map(({ hash }) => hash));
}
