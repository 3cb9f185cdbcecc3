import { env } from "@/lib/platform/env";
import { Prisma } from "@/prisma/generated/client";
import { addressHashBlocks } from "./address-hash";

/** SQL for the hash of an e-mail column, equal to `addressHash`, so that suppressions can be joined without reading addresses out. */
export function addressHashSql(emailColumn: Prisma.Sql, secret = env().SECRET): Prisma.Sql {
  const { inner, outer } = addressHashBlocks(secret);
  return Prisma.sql`encode(sha256(${outer}::bytea || sha256(${inner}::bytea || convert_to(${emailColumn}, 'UTF8'))), 'hex')`;
}
