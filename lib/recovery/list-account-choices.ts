import type { Db } from "@/lib/platform/database/door";
import type { Prisma } from "@/prisma/generated/client";

const MOST_CHOICES = 500;

type Choices = {
  readonly workspaceId: string;
  /** Which accounts are worth choosing. */
  readonly where: Prisma.AccountWhereInput;
  /** The one that is chosen already: it is among the choices whatever it is. */
  readonly chosenId?: string;
};

/** Accounts to filter a list by, by name. A step. */
export async function listAccountChoices(db: Db, { workspaceId, where, chosenId }: Choices) {
  const select = { id: true, name: true } as const;
  const accounts = await db.account.findMany({
    where: { AND: [{ workspaceId }, where] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_CHOICES,
    select,
  });
  if (!chosenId || accounts.some(({ id }) => id === chosenId)) return accounts;

  const chosen = await db.account.findUnique({
    where: { workspaceId_id: { workspaceId, id: chosenId } },
    select,
  });
  return chosen ? [chosen, ...accounts] : accounts;
}
