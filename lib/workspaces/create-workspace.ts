import { randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { ensureRootCauses } from "@/lib/causes/ensure-root-causes";
import { inWorkspace } from "@/lib/platform/database/door";
import { ensureApologyTemplates } from "@/lib/recovery/ensure-apology-templates";
import { type NewWorkspace, newWorkspaceSchema } from "./schema";

/** Founds a workspace with its first admin, who signs in with the given e-mail. */
export async function createWorkspace(input: NewWorkspace, now = new Date()) {
  const { admin, ...workspace } = newWorkspaceSchema.parse(input);
  const workspaceId = uuidv7({ msecs: now.getTime() });
  const publicKey = randomBytes(9).toString("base64url");

  return inWorkspace({ workspaceId }, async (db) => {
    await db.workspace.create({
      data: { ...workspace, id: workspaceId, publicKey, createdAt: now },
    });
    const { id: adminId } = await db.member.create({
      data: {
        workspaceId,
        name: admin.name,
        email: admin.email,
        role: "admin",
        state: "active",
        joinedAt: now,
      },
    });
    await ensureRootCauses(db, workspaceId);
    await ensureApologyTemplates(db, workspaceId);
    return { workspaceId, publicKey, adminId };
  });
}
