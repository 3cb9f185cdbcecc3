import type { Db } from "./database/door";

/** By what the workspace is named in links and addresses of clients. */
export async function getPublicKey(db: Db, workspaceId: string): Promise<string> {
  const { publicKey } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { publicKey: true },
  });
  return publicKey;
}
