import type { Db } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import type { SuppressionReason } from "@/prisma/generated/enums";
import { addressHash } from "./address-hash";

/** Marks addresses as not to be written to again; one that already is keeps its first reason. A step. */
export function suppressAddresses(
  db: Db,
  workspaceId: string,
  addresses: readonly string[],
  reason: SuppressionReason,
  now: Date,
) {
  const hashes = addresses.map((address) => addressHash(env().SECRET, address));
  return suppressHashes(db, workspaceId, hashes, reason, now);
}

/** The same for addresses of which only the hash is known. A step. */
export async function suppressHashes(
  db: Db,
  workspaceId: string,
  hashes: readonly string[],
  reason: SuppressionReason,
  now: Date,
) {
  // Sorted: two transactions that suppress the same addresses wait for each other instead of blocking each other.
  const sorted = [...new Set(hashes)].sort();
  await db.$executeRaw`
    insert into suppressions (workspace_id, id, address_hash, reason, created_at)
    select ${workspaceId}::uuid, app_uuid_v7(), hash, ${reason}::suppression_reason, ${now}
    from unnest(${sorted}::text[]) with ordinality as given (hash, position) order by position
    on conflict (workspace_id, address_hash) do nothing`;
}
