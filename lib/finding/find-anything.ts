import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { containing, textFilter } from "@/lib/platform/text-filter";
import type { CaseStage } from "@/prisma/generated/enums";
import { type FindInput, findSchema } from "./schema";

const MOST_OF_A_KIND = 5;

/** Accounts, people and open cases that go by some words, at most five of each, for whoever types them into the palette. */
export async function findAnything(actor: Actor, input: FindInput) {
  authorize(actor, "workspace:read");
  const { words } = findSchema.parse(input);
  const { workspaceId } = actor;

  return inWorkspace(actor, async (db) => {
    const name = textFilter(words);
    const byName = { orderBy: { name: "asc" as const }, take: MOST_OF_A_KIND };
    const accounts = await db.account.findMany({
      where: { workspaceId, name },
      ...byName,
      select: { id: true, name: true },
    });
    const people = await db.contact.findMany({
      where: { workspaceId, name },
      ...byName,
      select: { id: true, name: true, account: { select: { id: true, name: true } } },
    });
    const pattern = containing(words);
    const cases = await db.$queryRaw<FoundCase[]>`
      select k.id, k.stage::text as stage, a.name as "accountName", c.name as "contactName"
      from recovery_cases k
      join accounts a on a.workspace_id = k.workspace_id and a.id = k.account_id
      join contacts c on c.workspace_id = k.workspace_id and c.id = k.contact_id
      where k.workspace_id = ${workspaceId}::uuid and k.rank_at is not null
        and (a.name ilike ${pattern} or c.name ilike ${pattern})
      order by k.rank_at, k.id limit ${MOST_OF_A_KIND}`;
    return { accounts, people, cases };
  });
}

type FoundCase = { id: string; stage: CaseStage; accountName: string; contactName: string };

export type Found = Awaited<ReturnType<typeof findAnything>>;
