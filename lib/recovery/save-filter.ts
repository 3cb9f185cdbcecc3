import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";
import { MOST_SAVED_FILTERS } from "./list-saved-filters";
import { queueSchema, type SaveFilterInput, saveFilterSchema } from "./schema";

/** Keeps the filters of the desk under a name of the member's own; one of the same name is replaced. */
export async function saveFilter(actor: Actor, input: SaveFilterInput, now = new Date()) {
  authorize(actor, "recoveryCase:read");
  const { name, query } = saveFilterSchema.parse(input);
  const { workspaceId, memberId } = actor;
  const kept = { query: readableQuery(query), createdAt: now };

  await inWorkspace(actor, async (db) => {
    // The member's own row, so that two tabs that save at once are counted one after the other.
    await db.$queryRaw`
      select from members where workspace_id = ${workspaceId}::uuid and id = ${memberId}::uuid for no key update`;
    const others = await db.savedFilter.count({ where: { workspaceId, memberId, name: { not: name } } });
    if (others >= MOST_SAVED_FILTERS) {
      throw new RuleViolation(`At most ${MOST_SAVED_FILTERS} filters can be kept. Remove one first.`);
    }
    await db.savedFilter.upsert({
      where: { workspaceId_memberId_name: { workspaceId, memberId, name } },
      create: { workspaceId, memberId, name, ...kept },
      update: kept,
    });
  });
}

/** What of an address the desk understands; a page of a list is no filter. */
function readableQuery(query: string): string {
  const { cursor: _page, ...filters } = queueSchema.parse(Object.fromEntries(new URLSearchParams(query)));
  const set = Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new URLSearchParams(set).toString();
}
