import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { draftPlaceSchema } from "./schema";

const keptSchema = z.object({ typedAt: z.number(), values: z.record(z.string(), z.json()).nullable() });

/** What this member typed in a place and did not send, or without values that it was sent or thrown away, and when; null where nothing is known. Nobody else's can be asked for. */
export async function getDraft(actor: Actor, input: { place: string }) {
  authorize(actor, "workspace:read");
  const { place } = draftPlaceSchema.parse(input);
  const { workspaceId, memberId } = actor;

  const found = await inWorkspace(actor, (db) =>
    db.draft.findUnique({
      where: { workspaceId_memberId_place: { workspaceId, memberId, place } },
      select: { name: true, values: true },
    }),
  );
  const kept = found && keptSchema.safeParse(found.values);
  return found && kept?.success ? { name: found.name, ...kept.data } : null;
}
