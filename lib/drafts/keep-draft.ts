import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { type KeepDraftInput, keepDraftSchema } from "./schema";

const MOST_PLACES = 200;

/**
 * Keeps what a member typed and has not sent, one draft for each place, or empties the place. What was typed before what is kept already, or
 * before the place was emptied, comes too late and changes nothing. Of more than 200 places the oldest go, and before any that holds words
 * those that were emptied.
 */
export async function keepDraft(actor: Actor, input: KeepDraftInput, now = new Date()) {
  authorize(actor, "workspace:read");
  const { place, name, typedAt, values } = keepDraftSchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    await db.$executeRaw`
      insert into drafts (workspace_id, member_id, place, name, values, updated_at)
      values (${workspaceId}::uuid, ${memberId}::uuid, ${place}, ${name},
              ${JSON.stringify({ typedAt, values })}::jsonb, ${now})
      on conflict (workspace_id, member_id, place) do update
        set name = excluded.name, values = excluded.values, updated_at = excluded.updated_at
        where (drafts.values ->> 'typedAt')::bigint <= ${typedAt}::bigint`;
    await forgetOldest(db, workspaceId, memberId);
  });
}

async function forgetOldest(db: Db, workspaceId: string, memberId: string) {
  await db.$executeRaw`
    delete from drafts where workspace_id = ${workspaceId}::uuid and member_id = ${memberId}::uuid
      and place in (
        select place from drafts where workspace_id = ${workspaceId}::uuid and member_id = ${memberId}::uuid
        order by (values -> 'values' = 'null'::jsonb), updated_at desc, place offset ${MOST_PLACES})`;
}
