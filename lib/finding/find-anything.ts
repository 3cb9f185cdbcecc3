import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { textFilter } from "@/lib/platform/text-filter";
import { type FindInput, findSchema } from "./schema";

const MOST_OF_A_KIND = 5;

/** Accounts and people that go by some words, and their open cases, at most five of each, for whoever types them into the palette. */
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
    // By the rows that were found: a walk through all open cases would take as long as there are many.
    const cases = await db.recoveryCase.findMany({
      where: {
        workspaceId,
        rankAt: { not: null },
        OR: [
          { accountId: { in: accounts.map(({ id }) => id) } },
          { contactId: { in: people.map(({ id }) => id) } },
        ],
      },
      orderBy: [{ rankAt: "asc" }, { id: "asc" }],
      take: MOST_OF_A_KIND,
      select: {
        id: true,
        stage: true,
        account: { select: { name: true } },
        contact: { select: { name: true } },
      },
    });
    return { accounts, people, cases };
  });
}

export type Found = Awaited<ReturnType<typeof findAnything>>;
