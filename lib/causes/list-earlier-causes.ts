import { subMonths } from "date-fns";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { instantInWords } from "@/lib/platform/date-words";
import { NotFoundError } from "@/lib/platform/errors";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import { ACTION_FACTS } from "./action-facts";
import { actionState } from "./action-state";
import { findCause } from "./find-cause";
import { listStruckCases, type StruckCase } from "./list-struck-cases";
import { MOST_TIMES } from "./most-times";
import { readToday } from "./read-today";
import { type EarlierCausesInput, earlierCausesSchema } from "./schema";
import { readWhys, rootOfWhys } from "./whys";

const SHOWN = 10;

/**
 * The latest cases behind which the same cause stood, those of the same account first, with what was found at the root and what is done
 * about it; and how many there were in twelve months. Cases that were no issue, or for which another cause was found later, are left out.
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

    const struck = { workspaceId, rootCauseId, exceptCaseId: caseId };
    const own = { id: current.accountId, isOwn: true };
    const here = await listStruckCases(db, { ...struck, account: own, most: SHOWN });
    const elsewhere = await listStruckCases(db, {
      ...struck,
      account: { ...own, isOwn: false },
      most: SHOWN - here.length,
    });
    const lastYear = { since: subMonths(now, 12), most: MOST_TIMES + 1 };
    const today = await readToday(db, workspaceId, now);
    const timeZone = await getTimeZone(db, workspaceId);
    return {
      times: (await listStruckCases(db, { ...struck, ...lastYear })).length,
      timesHere: (await listStruckCases(db, { ...struck, ...lastYear, account: own })).length,
      earlier: (await readDiagnoses(db, workspaceId, [...here, ...elsewhere])).map(
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

/** What was found behind the cases, in their order. */
async function readDiagnoses(db: Db, workspaceId: string, struck: readonly StruckCase[]) {
  const ids = struck.map(({ diagnosisId }) => diagnosisId);
  const found = await db.diagnosis.findMany({
    where: { workspaceId, id: { in: ids } },
    take: SHOWN,
    select: {
      id: true,
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
  return ids.flatMap((id) => found.find((one) => one.id === id) ?? []);
}
