import type { Db } from "@/lib/platform/database/door";

type Before = {
  readonly workspaceId: string;
  readonly accountId: string;
  readonly id: string;
  readonly openedAt: Date;
};

/** The cases of the account that were opened before this one, latest first, at most 20, with the cause that was found. */
export async function listEarlierCases(db: Db, { workspaceId, accountId, id, openedAt }: Before) {
  const cases = await db.recoveryCase.findMany({
    where: { workspaceId, accountId, id: { not: id }, openedAt: { lte: openedAt } },
    orderBy: { openedAt: "desc" },
    take: 20,
    select: {
      id: true,
      stage: true,
      outcome: true,
      openedAt: true,
      closedAt: true,
      contact: { select: { name: true } },
      response: { select: { score: true } },
      diagnoses: { orderBy: { at: "desc" }, take: 1, select: { rootCause: { select: { name: true } } } },
    },
  });
  return cases.map(({ diagnoses, response, ...earlier }) => ({
    ...earlier,
    score: response?.score ?? null,
    rootCause: diagnoses[0]?.rootCause.name ?? null,
  }));
}
