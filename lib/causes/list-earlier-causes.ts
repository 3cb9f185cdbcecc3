import { subMonths } from "date-fns";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { instantInWords } from "@/lib/platform/date-words";
import { NotFoundError } from "@/lib/platform/errors";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import type { Prisma } from "@/prisma/generated/client";
import { ACTION_FACTS } from "./action-facts";
import { actionState } from "./action-state";
import { findCause } from "./find-cause";
import { MOST_TIMES } from "./most-times";
import { readToday } from "./read-today";
import { type EarlierCausesInput, earlierCausesSchema } from "./schema";
import { readWhys, rootOfWhys } from "./whys";

const SHOWN = 10;
/** A case is diagnosed once in each round. */
const MOST_ROUNDS = 2;

/**
 * The latest cases behind which the same cause stood, those of the same account first, with what was found at the root and what is done
 * about it; and how many there were in twelve months. Cases that were no issue are left out.
 */
export async function listEarlierCauses(actor: Actor, input: EarlierCausesInput, now = new Date()) {
  authorize(actor, "recoveryCase:read");
  const { caseId, rootCauseId } = earlierCausesSchema.parse(input);
  const { workspaceId } = actor;

  return inWorkspace(actor, async (db) => {
    const current = await db.recoveryCase.findUnique({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      select: { accountId: true },
    });
    if (!current) throw new NotFoundError("This case does not exist.");
    await findCause(db, workspaceId, rootCauseId);

    const same = (whose: Prisma.RecoveryCaseWhereInput) =>
      ({
        workspaceId,
        rootCauseId,
        case: {
          id: { not: caseId },
          OR: [{ outcome: null }, { outcome: { not: "not_an_issue" } }],
          ...whose,
        },
      }) satisfies Prisma.DiagnosisWhereInput;
    const here = await listLatest(db, same({ accountId: current.accountId }), SHOWN);
    const elsewhere = await listLatest(
      db,
      same({ accountId: { not: current.accountId } }),
      SHOWN - here.length,
    );
    const lastYear = { at: { gte: subMonths(now, 12) } };
    const today = await readToday(db, workspaceId, now);
    const timeZone = await getTimeZone(db, workspaceId);
    return {
      times: await countCases(db, { ...same({}), ...lastYear }),
      timesHere: await countCases(db, { ...same({ accountId: current.accountId }), ...lastYear }),
      earlier: [...here, ...elsewhere].map(
        ({ at, whys, case: { id, accountId, account, correctiveActions } }) => ({
          caseId: id,
          at: at.toISOString(),
          when: instantInWords(at, now, timeZone),
          account: account.name,
          isHere: accountId === current.accountId,
          root: rootOfWhys(readWhys(whys)),
          actions: correctiveActions.map((action) => ({
            id: action.id,
            title: action.title,
            state: actionState(action, today),
          })),
        }),
      ),
    };
  });
}

export type EarlierCauses = Awaited<ReturnType<typeof listEarlierCauses>>;

/** The latest diagnosis of each case, latest first. */
async function listLatest(db: Db, where: Prisma.DiagnosisWhereInput, most: number) {
  const found = await db.diagnosis.findMany({
    where,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: most * MOST_ROUNDS,
    select: {
      caseId: true,
      at: true,
      whys: true,
      case: {
        select: {
          id: true,
          accountId: true,
          account: { select: { name: true } },
          correctiveActions: { orderBy: [{ dueOn: "asc" }, { id: "asc" }], take: 5, select: ACTION_FACTS },
        },
      },
    },
  });
  const isFirst = ({ caseId }: { caseId: string }, place: number) =>
    found.findIndex((one) => one.caseId === caseId) === place;
  return found.filter(isFirst).slice(0, most);
}

async function countCases(db: Db, where: Prisma.DiagnosisWhereInput) {
  const found = await db.diagnosis.findMany({
    where,
    take: (MOST_TIMES + 1) * MOST_ROUNDS,
    select: { caseId: true },
  });
  return Math.min(new Set(found.map(({ caseId }) => caseId)).size, MOST_TIMES + 1);
}
