import { v7 as uuidv7 } from "uuid";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";

import { shrinkLogo } from "./shrink-logo";

/** Keeps an image as a logo that surveys can show. The same image is kept once, and changes no survey by itself. */
export async function saveLogo(actor: Actor, bytes: Uint8Array, now = new Date()) {
  authorize(actor, "survey:edit");
  const { workspaceId } = actor;
  const { png, width, height } = await shrinkLogo(bytes);

  return inWorkspace(actor, async (db) => {
    const kept = await db.logo.findFirst({ where: { workspaceId, png }, select: SHOWN });
    const logo =
      kept ??
      (await db.logo.create({
        data: { workspaceId, id: uuidv7(), png, width, height, createdAt: now },
        select: SHOWN,
      }));
    return { ...logo, png: Buffer.from(logo.png).toString("base64") };
  });
}

const SHOWN = { id: true, width: true, height: true, png: true } as const;
